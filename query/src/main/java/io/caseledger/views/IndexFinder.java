package io.caseledger.views;

import com.mongodb.client.MongoCollection;
import io.caseledger.find.Fields;
import io.caseledger.find.FlowQuestion;
import io.caseledger.find.Flows;
import io.caseledger.find.Group;
import io.caseledger.find.Index;
import io.caseledger.find.Index.Hit;
import io.caseledger.find.IndexOrder;
import io.caseledger.find.Where;
import io.caseledger.views.Page.Edge;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.lucene.store.AlreadyClosedException;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Finds in the index which documents are wanted, and reads those of the page from the embedded store by their ids. */
final class IndexFinder implements Finder {
    private static final int CHUNK = 1_000;

    private final ViewStore store;
    private final IndexFeed feed;

    IndexFinder(ViewStore store, IndexFeed feed) {
        this.store = store;
        this.feed = feed;
    }

    /** Documents of one kind, as the index knows them and as they are kept. */
    private record Shelf<T>(String name, Fields fields, MongoCollection<T> kept, Function<T, String> id) {}

    private <V extends Record> Shelf<Stored<V>> shelf(Kind<V, ?> kind) {
        return new Shelf<>(kind.name(), kind.fields(), store.shown(kind), Stored::id);
    }

    @Override
    public <V extends Record> Page<Stored<V>> page(Kind<V, ?> kind, Where where, Order order, Slice slice) {
        return page(shelf(kind), where, order, slice);
    }

    @Override
    public Page<DueItem> dueItems(Where where, Order order, Slice slice) {
        return page(
                new Shelf<>(IndexChange.DUE_ITEMS, DueItem.FIELDS, store.dueItems(), DueItem::id), where, order, slice);
    }

    private <T> Page<T> page(Shelf<T> shelf, Where where, Order order, Slice slice) {
        String cursor = slice.cursor();
        @Nullable Hit after = cursor == null ? null : place(order.read(cursor, slice.backward()));
        var by = new IndexOrder(shelf.name(), shelf.fields(), order.path(), order.downwards(slice.backward()));
        List<Hit> found = asked(it -> it.find(shelf.name(), shelf.fields(), where, by, after, slice.size() + 1));
        boolean more = found.size() > slice.size();
        var kept = new ArrayList<>(more ? found.subList(0, slice.size()) : found);
        if (slice.backward()) {
            Collections.reverse(kept);
        }
        Map<String, T> documents =
                ViewStore.byId(shelf.kept(), kept.stream().map(Hit::id).toList(), shelf.id());
        var edges = new ArrayList<Edge<T>>();
        for (Hit it : kept) {
            T document = documents.get(it.id());
            if (document != null) {
                edges.add(new Edge<>(order.cursor(value(it, shelf.fields(), order), it.id()), document));
            }
        }
        return Page.of(edges, slice, more, () -> asked(it -> it.count(shelf.name(), shelf.fields(), where)));
    }

    private static BsonValue value(Hit hit, Fields fields, Order order) {
        return switch (hit.value()) {
            case null -> BsonNull.VALUE;
            case Long number ->
                switch (java.util.Objects.requireNonNull(fields.find(order.path()))
                        .type()) {
                    case DAY, INSTANT -> new BsonDateTime(number);
                    default -> new BsonInt64(number);
                };
            case Object text -> new BsonString(text.toString());
        };
    }

    private static Hit place(BsonDocument at) {
        BsonValue value = java.util.Objects.requireNonNull(at.get("v"));
        @Nullable
        Object plain = switch (value.getBsonType()) {
            case DATE_TIME -> value.asDateTime().getValue();
            case INT32, INT64 -> value.asNumber().longValue();
            case STRING -> value.asString().getValue();
            default -> null;
        };
        return new Hit(at.getString("i").getValue(), plain);
    }

    /** By id, so that none is left out when limits move meanwhile. */
    @Override
    public void eachDueItem(Where where, Consumer<List<DueItem>> part) {
        var order = new Order("_id", false);
        @Nullable String last = null;
        boolean more = true;
        while (more) {
            Page<DueItem> page = dueItems(where, order, new Slice(CHUNK, last, false));
            if (!page.edges().isEmpty()) {
                part.accept(page.edges().stream().map(Edge::node).toList());
                last = page.edges().getLast().cursor();
            }
            more = page.hasNextPage() && !page.edges().isEmpty();
        }
    }

    @Override
    public <V extends Record> long count(Kind<V, ?> kind, Where where) {
        return asked(it -> it.count(kind.name(), kind.fields(), where));
    }

    @Override
    public <V extends Record> Map<Group, Long> tally(
            Kind<V, ?> kind, Where where, List<String> by, @Nullable String on) {
        return asked(it -> it.tally(kind.name(), kind.fields(), where, by, on));
    }

    @Override
    public <V extends Record> Map<Group, Long> tallyShared(
            Kind<V, ?> kind, Where where, List<String> by, @Nullable String on) {
        return asked(it -> it.tallyShared(kind.name(), kind.fields(), where, by, on));
    }

    @Override
    public <V extends Record> Flows flows(Kind<V, ?> kind, FlowQuestion asked) {
        return asked(it -> it.flows(kind.name(), kind.fields(), asked));
    }

    @Override
    public <V extends Record> void changed(Kind<V, ?> kind, Collection<Stored<V>> folded) {
        feed.changed(kind, folded);
    }

    private interface Question<T> {
        T ask(Index index) throws IOException;
    }

    private <T> T asked(Question<T> question) {
        Index index = feed.current();
        try {
            return question.ask(index);
        } catch (IOException | AlreadyClosedException e) {
            throw feed.broken(index, e);
        }
    }
}
