package io.caseledger.views;

import io.caseledger.find.Entry;
import io.caseledger.find.Field;
import io.caseledger.find.Look;
import io.caseledger.find.Where;
import io.caseledger.indicator.Standing;
import io.caseledger.views.Page.Edge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Some records of a kind in memory, of which lists are asked as of all of them: with the same questions, orders, pages and cursors.
 * Each question looks at each record, so there should not be too many. As it is shown, it is what may be shown now.
 */
public final class Handful<V extends Record> {
    private final Kind<V, ?> kind;
    private final ViewStore store;
    private final Map<String, Stored<V>> records = new ConcurrentHashMap<>();

    Handful(Kind<V, ?> kind, ViewStore store) {
        this.kind = kind;
        this.store = store;
    }

    /** A document as its paths see it. */
    private record Root(Record view, @Nullable Marks marks, String station) {}

    /** A record with its place in an order. */
    private record Placed<V extends Record>(BsonDocument place, Stored<V> stored) {}

    public void put(Stored<V> stored) {
        records.put(stored.id(), stored);
    }

    public void remove(String id) {
        records.remove(id);
    }

    public List<Stored<V>> all() {
        return List.copyOf(records.values());
    }

    public int size() {
        return records.size();
    }

    public long count(Sight sight, Where where) {
        return found(sight, where).size();
    }

    public Page<Stored<V>> page(Sight sight, Where where, Order order, Slice slice) {
        var sorted = new ArrayList<Placed<V>>();
        found(sight, where).forEach(it -> sorted.add(new Placed<>(place(it, order), it.stored)));
        sorted.sort(Comparator.comparing(Placed::place, order.places()));
        List<Placed<V>> beyond = beyond(sorted, order, slice);
        int size = slice.size();
        boolean more = beyond.size() > size;
        List<Placed<V>> kept = !more
                ? beyond
                : slice.backward() ? beyond.subList(beyond.size() - size, beyond.size()) : beyond.subList(0, size);
        var edges = kept.stream()
                .map(it ->
                        new Edge<>(order.cursor(Objects.requireNonNull(it.place.get("v")), it.stored.id()), it.stored))
                .toList();
        return Page.of(edges, slice, more, sorted::size);
    }

    private List<Placed<V>> beyond(List<Placed<V>> sorted, Order order, Slice slice) {
        String cursor = slice.cursor();
        if (cursor == null) {
            return sorted;
        }
        BsonDocument at = order.read(cursor, slice.backward());
        Comparator<BsonDocument> places = order.places();
        return sorted.stream()
                .filter(it -> slice.backward() ? places.compare(it.place, at) < 0 : places.compare(it.place, at) > 0)
                .toList();
    }

    private record Found<V extends Record>(Look look, Stored<V> stored) {}

    private List<Found<V>> found(Sight sight, Where where) {
        Where wanted = sight.within(where);
        var found = new ArrayList<Found<V>>();
        for (Stored<V> each : records.values()) {
            Stored<V> shown = store.shownNow(each);
            var root = new Root(shown.view(), store.marksOf(kind, shown), shown.station());
            var look = new Look(new Entry(kind.name(), shown.id(), kind.fields(), root, counting(shown)));
            if (look.isWanted(wanted)) {
                found.add(new Found<>(look, shown));
            }
        }
        return found;
    }

    private static Map<String, LocalDate> counting(Stored<?> stored) {
        var counting = new HashMap<String, LocalDate>();
        for (Standing it : stored.standings()) {
            LocalDate on = it.on();
            if (on != null) {
                counting.put(it.indicator(), on);
            }
        }
        return counting;
    }

    private BsonDocument place(Found<V> it, Order order) {
        return new BsonDocument("v", value(it.look.orderedBy(order.path()), order.path()))
                .append("i", new BsonString(it.stored.id()));
    }

    private BsonValue value(@Nullable Object value, String path) {
        return switch (value) {
            case null -> BsonNull.VALUE;
            case Long number -> isTime(path) ? new BsonDateTime(number) : new BsonInt64(number);
            default -> new BsonString(value.toString());
        };
    }

    private boolean isTime(String path) {
        Field field = kind.fields().find(path);
        return field != null && (field.type() == Field.Type.DAY || field.type() == Field.Type.INSTANT);
    }
}
