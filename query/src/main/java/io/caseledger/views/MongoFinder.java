package io.caseledger.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import io.caseledger.find.Field;
import io.caseledger.find.Field.Type;
import io.caseledger.find.FlowQuestion;
import io.caseledger.find.Flows;
import io.caseledger.find.Group;
import io.caseledger.find.Where;
import io.caseledger.views.Page.Edge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Finds by MongoDB's own secondary indexes, which {@link ViewIndexes} declares. */
class MongoFinder implements Finder {
    private static final int CHUNK = 1_000;

    private final ViewStore store;

    MongoFinder(ViewStore store) {
        this.store = store;
    }

    @Override
    public <V extends Record> Page<Stored<V>> page(Kind<V, ?> kind, Where where, Order order, Slice slice) {
        return page(store.shown(kind), MongoFilter.of(where), order, slice);
    }

    @Override
    public Page<DueItem> dueItems(Where where, Order order, Slice slice) {
        return page(store.dueItems(), MongoFilter.of(where), order, slice);
    }

    @Override
    public void eachDueItem(Where where, Consumer<List<DueItem>> part) {
        var items = new ArrayList<DueItem>(CHUNK);
        try (var found =
                store.dueItems().find(MongoFilter.of(where)).batchSize(CHUNK).iterator()) {
            while (found.hasNext()) {
                items.add(found.next());
                if (items.size() == CHUNK) {
                    part.accept(List.copyOf(items));
                    items.clear();
                }
            }
        }
        if (!items.isEmpty()) {
            part.accept(List.copyOf(items));
        }
    }

    @Override
    public <V extends Record> long count(Kind<V, ?> kind, Where where) {
        return store.views(kind).countDocuments(MongoFilter.of(where));
    }

    @Override
    public <V extends Record> void changed(Kind<V, ?> kind, Collection<Stored<V>> folded) {
        // MongoDB indexes what is written
    }

    private static <T> Page<T> page(MongoCollection<T> collection, Bson filter, Order order, Slice slice) {
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
        return Page.of(edges, slice, more, () -> collection.countDocuments(filter));
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

    @Override
    public <V extends Record> Map<Group, Long> tally(
            Kind<V, ?> kind, Where where, List<String> by, @Nullable String on) {
        var id = new Document();
        for (int i = 0; i < by.size(); i++) {
            id.append("v" + i, "$" + by.get(i));
        }
        if (on != null) {
            id.append("day", day(Objects.requireNonNull(kind.fields().find(on))));
        }
        var stages =
                List.of(Aggregates.match(MongoFilter.of(where)), Aggregates.group(id, Accumulators.sum("count", 1L)));
        var counts = new HashMap<Group, Long>();
        for (Document it : store.views(kind).aggregate(stages, Document.class)) {
            counts.merge(
                    group(it.get("_id", Document.class), by.size()),
                    Objects.requireNonNull(it.get("count", Number.class)).longValue(),
                    Long::sum);
        }
        return counts;
    }

    @Override
    public <V extends Record> Map<Group, Long> tallyShared(
            Kind<V, ?> kind, Where where, List<String> by, @Nullable String on) {
        return Group.shared(tally(kind, where, by, on));
    }

    @Override
    public <V extends Record> Flows flows(Kind<V, ?> kind, FlowQuestion asked) {
        asked.requireOf(kind.fields());
        return new MongoFlow(store.views(kind), asked).flows();
    }

    /** Days are kept as the start of a day in UTC; an instant belongs to its day in Shanghai. */
    private static Document day(Field field) {
        var format = new Document("format", "%Y-%m-%d").append("date", "$" + field.path());
        if (field.type() == Type.INSTANT) {
            format.append("timezone", io.caseledger.shared.Zone.SHANGHAI.getId());
        }
        return new Document("$dateToString", format);
    }

    private static Group group(Document id, int size) {
        var values = new String[size];
        for (int i = 0; i < size; i++) {
            Object value = id.get("v" + i);
            values[i] = value == null ? null : value.toString();
        }
        String day = id.getString("day");
        return new Group(day == null ? null : LocalDate.parse(day), Arrays.asList(values));
    }
}
