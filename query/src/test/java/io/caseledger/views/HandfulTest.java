package io.caseledger.views;

import io.caseledger.find.FlowQuestion;
import io.caseledger.find.Flows;
import io.caseledger.find.Group;
import io.caseledger.find.Where;
import io.caseledger.views.Things.Thing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A handful of records in memory and all others in a store, blended: lists are as if all were in one place. */
class HandfulTest extends FinderContract {
    private static MemoryMongo mongo;

    @BeforeAll
    static void start() {
        mongo = new MemoryMongo();
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    @Override
    Finder over(List<Stored<Thing>> first, List<Stored<Thing>> then) {
        String name = "h" + System.nanoTime();
        ViewStore all = mongo.store(name + "all", new Fuse(), false);
        MongoFinderTest.write(all, first);
        MongoFinderTest.write(all, then);
        ViewStore rest = mongo.store(name + "rest", new Fuse(), false);
        var handful = new Handful<>(Things.KIND, rest);
        var others = new ArrayList<Stored<Thing>>();
        all.views(Things.KIND).find().forEach(it -> {
            if (it.id().hashCode() % 3 == 0) {
                handful.put(it);
            } else {
                others.add(it);
            }
            if (it.id().hashCode() % 5 == 0) {
                handful.put(it); // in both, as what changed between two looks
            }
        });
        MongoFinderTest.write(rest, others);
        return new Blended(handful, new MongoFinder(rest), new MongoFinder(all));
    }

    /** @param all answers what is asked of no handful */
    private record Blended(Handful<Thing> handful, Finder rest, Finder all) implements Finder {
        @Override
        @SuppressWarnings("unchecked") // there is one kind
        public <V extends Record> Page<Stored<V>> page(Kind<V, ?> kind, Where where, Order order, Slice slice) {
            var few = (Page<Stored<V>>) (Page<?>) handful.page(Sight.EVERYTHING, where, order, slice);
            return Blend.of(order, slice, few, rest.page(kind, where, order, slice), () -> count(kind, where));
        }

        @Override
        public <V extends Record> long count(Kind<V, ?> kind, Where where) {
            Where elsewhere = Where.not(new Where.AnyOf(
                    "_id", handful.all().stream().map(Stored::id).toList()));
            return handful.count(Sight.EVERYTHING, where) + rest.count(kind, Where.all(where, elsewhere));
        }

        @Override
        public Page<DueItem> dueItems(Where where, Order order, Slice slice) {
            return all.dueItems(where, order, slice);
        }

        @Override
        public void eachDueItem(Where where, Consumer<List<DueItem>> part) {
            all.eachDueItem(where, part);
        }

        @Override
        public <V extends Record> Map<Group, Long> tally(
                Kind<V, ?> kind, Where where, List<String> by, @Nullable String on) {
            return all.tally(kind, where, by, on);
        }

        @Override
        public <V extends Record> Map<Group, Long> tallyShared(
                Kind<V, ?> kind, Where where, List<String> by, @Nullable String on) {
            return all.tallyShared(kind, where, by, on);
        }

        @Override
        public <V extends Record> Flows flows(Kind<V, ?> kind, FlowQuestion asked) {
            return all.flows(kind, asked);
        }

        @Override
        public <V extends Record> void changed(Kind<V, ?> kind, Collection<Stored<V>> folded) {
            all.changed(kind, folded);
        }
    }
}
