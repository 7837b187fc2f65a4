package io.caseledger.views;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.caseledger.shared.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.Objects;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonNumber;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * In which order a list is shown: by one path of the document, then by its id, so that a cursor is stable. Documents
 * without the path come before all others.
 */
public record Order(String path, boolean descending) {

    Bson sort(boolean backward) {
        return downwards(backward)
                ? Sorts.orderBy(Sorts.descending(path), Sorts.descending("_id"))
                : Sorts.orderBy(Sorts.ascending(path), Sorts.ascending("_id"));
    }

    boolean downwards(boolean backward) {
        return descending != backward;
    }

    /** What comes after a cursor in this direction. */
    Bson beyond(String cursor, boolean backward) {
        BsonDocument at = read(cursor, backward);
        BsonValue value = Objects.requireNonNull(at.get("v"));
        boolean down = downwards(backward);
        Bson tied = Filters.and(
                value.isNull() ? absent() : Filters.eq(path, value),
                down ? Filters.lt("_id", at.get("i")) : Filters.gt("_id", at.get("i")));
        if (value.isNull()) {
            return down ? tied : Filters.or(tied, Filters.exists(path));
        }
        return down ? Filters.or(tied, Filters.lt(path, value), absent()) : Filters.or(tied, Filters.gt(path, value));
    }

    private Bson absent() {
        return Filters.exists(path, false);
    }

    /** A cursor on a document, by what it has at the path and by its id. */
    String cursor(BsonValue value, String id) {
        var at = new BsonDocument("v", value).append("i", new BsonString(id)).append("o", new BsonString(path));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(at.toJson().getBytes(StandardCharsets.UTF_8));
    }

    String cursor(BsonDocument document) {
        return cursor(
                Objects.requireNonNullElse(valueIn(document), BsonNull.VALUE),
                document.getString("_id").getValue());
    }

    /** Where a cursor stands: what its document had at the path ({@code v}), and its id ({@code i}). */
    BsonDocument read(String cursor, boolean backward) {
        BsonDocument at = null;
        try {
            at = BsonDocument.parse(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (RuntimeException _) {
            // refused below, as a cursor of another list is
        }
        boolean ours =
                at != null && at.containsKey("v") && at.isString("i") && new BsonString(path).equals(at.get("o"));
        Rejected.unlessAbout(backward ? "before" : "after", ours, "CURSOR_INVALID");
        return Objects.requireNonNull(at);
    }

    /** The order of such places: what has nothing at the path comes first, or last when descending. */
    Comparator<BsonDocument> places() {
        Comparator<BsonDocument> ascending = Comparator.comparing((BsonDocument it) -> part(it, "v"), Order::compare)
                .thenComparing(it -> part(it, "i"), Order::compare);
        return descending ? ascending.reversed() : ascending;
    }

    private static BsonValue part(BsonDocument place, String name) {
        return Objects.requireNonNull(place.get(name));
    }

    private static int compare(BsonValue one, BsonValue other) {
        if (one instanceof BsonString text && other instanceof BsonString there) {
            return Arrays.compareUnsigned(bytes(text), bytes(there)); // as every store orders texts
        }
        return Long.compare(number(one), number(other));
    }

    private static byte[] bytes(BsonString text) {
        return text.getValue().getBytes(StandardCharsets.UTF_8);
    }

    private static long number(BsonValue value) {
        return switch (value) {
            case BsonDateTime it -> it.getValue();
            case BsonNumber it -> it.longValue();
            case BsonBoolean it -> it.getValue() ? 1 : 0;
            default -> value.isNull() ? Long.MIN_VALUE : Long.MAX_VALUE;
        };
    }

    private @Nullable BsonValue valueIn(BsonDocument document) {
        BsonValue value = document;
        for (String part : path.split("\\.", -1)) {
            value = value == null ? null : value.asDocument().get(part);
        }
        return value;
    }
}
