package io.caseledger.views;

import io.caseledger.find.Where;
import io.caseledger.shared.Rejected;
import io.caseledger.views.Page.Edge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Records of several kinds in one list: by an instant, then by kind, then by id. */
public final class Mixed {
    private static final String LAST_ID = Character.toString(Character.MAX_CODE_POINT);

    private final Finder finder;
    private final boolean descending;
    private final Slice slice;

    /** What is wanted of a kind, and the path of the instant or day by which it is ordered. */
    public record Sought<V extends Record>(Kind<V, ?> kind, Where where, String path) {
        Sought<V> within(Sight sight) {
            return new Sought<>(kind, sight.within(where), path);
        }
    }

    /** A record of one of the kinds. */
    public record Row(Kind<?, ?> kind, Stored<?> stored) {}

    private record Placed(long at, String kind, String id, Edge<Row> edge) {}

    /** A cursor on a row: the kind beside a cursor of the kind's own list. */
    private record Place(String kind, String cursor) {}

    Mixed(Finder finder, boolean descending, Slice slice) {
        this.finder = finder;
        this.descending = descending;
        this.slice = slice;
    }

    Page<Row> page(List<Sought<?>> sought) {
        String cursor = slice.cursor();
        @Nullable Place place = cursor == null ? null : place(cursor, sought);
        var pages = new ArrayList<Page<?>>();
        var rows = new ArrayList<Placed>();
        sought.forEach(it -> pages.add(rows(it, sought, place, rows)));
        Comparator<Placed> order =
                Comparator.comparingLong(Placed::at).thenComparing(Placed::kind).thenComparing(Placed::id);
        rows.sort(descending ? order.reversed() : order);
        int size = slice.size();
        boolean more = rows.size() > size
                || pages.stream().anyMatch(it -> slice.backward() ? it.hasPreviousPage() : it.hasNextPage());
        List<Placed> kept = rows.size() <= size
                ? rows
                : slice.backward() ? rows.subList(rows.size() - size, rows.size()) : rows.subList(0, size);
        return Page.of(
                kept.stream().map(Placed::edge).toList(),
                slice,
                more,
                () -> pages.stream().mapToLong(it -> it.total().getAsLong()).sum());
    }

    private <V extends Record> Page<?> rows(
            Sought<V> it, List<Sought<?>> sought, @Nullable Place place, List<Placed> rows) {
        var order = new Order(it.path(), descending);
        @Nullable String cursor = place == null ? null : cursor(it, order, place, sought);
        var page = finder.page(it.kind(), it.where(), order, new Slice(slice.size(), cursor, slice.backward()));
        for (Edge<Stored<V>> edge : page.edges()) {
            long at = millis(order.read(edge.cursor(), slice.backward()));
            String kind = it.kind().name();
            String id = edge.node().id();
            rows.add(new Placed(at, kind, id, new Edge<>(kind + "." + edge.cursor(), new Row(it.kind(), edge.node()))));
        }
        return page;
    }

    private static long millis(BsonDocument at) {
        BsonValue value = Objects.requireNonNull(at.get("v"));
        return value.isDateTime() ? value.asDateTime().getValue() : Long.MIN_VALUE;
    }

    private Place place(String cursor, List<Sought<?>> sought) {
        int dot = cursor.indexOf('.');
        String kind = cursor.substring(0, Math.max(0, dot));
        boolean ours = sought.stream().anyMatch(it -> it.kind().name().equals(kind));
        Rejected.unlessAbout(slice.backward() ? "before" : "after", ours, "CURSOR_INVALID");
        return new Place(kind, cursor.substring(dot + 1));
    }

    /** Where a kind's own list goes on: at the same instant, kinds of lesser names were before this place. */
    private String cursor(Sought<?> it, Order order, Place place, List<Sought<?>> sought) {
        int compared = it.kind().name().compareTo(place.kind());
        if (compared == 0) {
            return place.cursor();
        }
        String path = sought.stream()
                .filter(one -> one.kind().name().equals(place.kind()))
                .findFirst()
                .orElseThrow()
                .path();
        BsonDocument at = new Order(path, descending).read(place.cursor(), slice.backward());
        return order.cursor(Objects.requireNonNull(at.get("v")), compared < 0 ? LAST_ID : "");
    }
}
