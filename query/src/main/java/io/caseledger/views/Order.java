package io.caseledger.views;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.caseledger.shared.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * In which order a list is shown: by one path of the document, then by its id, so that a cursor is stable.
 *
 * @param path must be present in every document, such as {@code view.receivedAt}
 */
public record Order(String path, boolean descending) {

    Bson sort(boolean backward) {
        return descending != backward
                ? Sorts.orderBy(Sorts.descending(path), Sorts.descending("_id"))
                : Sorts.orderBy(Sorts.ascending(path), Sorts.ascending("_id"));
    }

    /** What comes after a cursor in this direction. */
    Bson beyond(String cursor, boolean backward) {
        BsonDocument at = read(cursor, backward);
        BsonValue value = at.get("v");
        BsonValue id = at.get("i");
        boolean down = descending != backward;
        return Filters.or(
                down ? Filters.lt(path, value) : Filters.gt(path, value),
                Filters.and(Filters.eq(path, value), down ? Filters.lt("_id", id) : Filters.gt("_id", id)));
    }

    String cursor(BsonDocument document) {
        var at = new BsonDocument("v", valueIn(document)).append("i", document.get("_id"));
        at.append("o", new BsonString(path));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(at.toJson().getBytes(StandardCharsets.UTF_8));
    }

    private BsonDocument read(String cursor, boolean backward) {
        BsonDocument at = null;
        try {
            at = BsonDocument.parse(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (RuntimeException _) {
            // refused below, as a cursor of another list is
        }
        boolean ours =
                at != null && at.containsKey("v") && at.containsKey("i") && new BsonString(path).equals(at.get("o"));
        Rejected.unlessAbout(backward ? "before" : "after", ours, "CURSOR_INVALID");
        return java.util.Objects.requireNonNull(at);
    }

    private @Nullable BsonValue valueIn(BsonDocument document) {
        BsonValue value = document;
        for (String part : path.split("\\.", -1)) {
            value = value == null ? null : value.asDocument().get(part);
        }
        return value;
    }
}
