package io.caseledger.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import io.caseledger.indicator.Group;
import io.caseledger.views.Page.Edge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The only door through which views are read. */
@Component
public class Views {
    private final ViewStore store;

    Views(ViewStore store) {
        this.store = store;
    }

    public <V extends Record> Optional<Stored<V>> find(Kind<V, ?> kind, String id) {
        return Optional.ofNullable(store.views(kind).find(Filters.eq("_id", id)).first());
    }

    /** Those of these records that exist, by id. */
    public <V extends Record> Map<String, Stored<V>> find(Kind<V, ?> kind, Collection<String> ids) {
        return ViewStore.byId(store.views(kind), ids, Stored::id);
    }

    public <V extends Record> Page<Stored<V>> page(Kind<V, ?> kind, Bson filter, Order order, Slice slice) {
        return page(store.views(kind), filter, order, slice);
    }

    /** All views that a filter lets through; for kinds of which there are few, such as the workstations of a city. */
    public <V extends Record> List<V> all(Kind<V, ?> kind, Bson filter) {
        return store.views(kind).find(filter).map(Stored::view).into(new ArrayList<>());
    }

    /** How many views that a filter lets through have each value at a path. */
    public <V extends Record> Map<String, Long> countBy(Kind<V, ?> kind, Bson filter, String path) {
        var counts = new HashMap<String, Long>();
        var groups = List.of(Aggregates.match(filter), Aggregates.group("$" + path, Accumulators.sum("items", 1L)));
        for (BsonDocument each : store.views(kind).aggregate(groups, BsonDocument.class)) {
            counts.put(each.getString("_id").getValue(), each.getNumber("items").longValue());
        }
        return counts;
    }

    /** Clocks that end before an instant, the earliest first. */
    public Page<DueItem> due(Instant before, @Nullable String projectId, Slice slice) {
        Bson due = Filters.and(Filters.lt("dueAt", before), Filters.exists("pausedAt", false));
        Bson filter = projectId == null ? due : Filters.and(due, Filters.eq("projectId", projectId));
        return page(store.dueItems(), filter, new Order("dueAt", false), slice);
    }

    /** The items of an indicator that several records share, such as two referrals of one lead. */
    public List<Group> shared(String projectId, String indicator) {
        Bson ofIndicator = Filters.and(Filters.eq("projectId", projectId), Filters.eq("indicator", indicator));
        return store.groups()
                .find(Filters.and(ofIndicator, Filters.exists("members.1")))
                .into(new ArrayList<>());
    }

    /** Documents whose text at any of these paths contains what was typed, without regard to case. */
    public static Bson containing(String typed, String... paths) {
        var pattern = Pattern.compile(Pattern.quote(typed), Pattern.CASE_INSENSITIVE);
        return Filters.or(Stream.of(paths).map(it -> Filters.regex(it, pattern)).toList());
    }

    static <T> Page<T> page(MongoCollection<T> collection, Bson filter, Order order, Slice slice) {
        String cursor = slice.cursor();
        Bson wanted = cursor == null ? filter : Filters.and(filter, order.beyond(cursor, slice.backward()));
        var found = collection
                .find(wanted)
                .sort(order.sort(slice.backward()))
                .limit(slice.size() + 1)
                .into(new ArrayList<>());
        boolean more = found.size() > slice.size();
        List<T> kept = more ? found.subList(0, slice.size()) : found;
        if (slice.backward()) {
            Collections.reverse(kept);
        }
        var edges = kept.stream()
                .map(it -> new Edge<>(order.cursor(document(collection, it)), it))
                .toList();
        boolean before = slice.backward() ? more : cursor != null;
        boolean after = slice.backward() ? cursor != null : more;
        return new Page<>(edges, before, after, () -> collection.countDocuments(filter));
    }

    private static <T> BsonDocument document(MongoCollection<T> collection, T value) {
        var document = new BsonDocument();
        collection
                .getCodecRegistry()
                .get(collection.getDocumentClass())
                .encode(
                        new BsonDocumentWriter(document),
                        value,
                        EncoderContext.builder().build());
        return document;
    }
}
