package io.caseledger.views;

import io.caseledger.deadline.Clocks;
import io.caseledger.views.Things.Thing;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Against what speaks MongoDB's protocol in memory; it has no secondary indexes, but answers alike. */
class MongoFinderTest extends FinderContract {
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
        ViewStore store = mongo.store("m" + System.nanoTime(), new Fuse(), false);
        write(store, first);
        write(store, then);
        return new MongoFinder(store);
    }

    /** As a batch is written. */
    static void write(ViewStore store, List<Stored<Thing>> records) {
        var views = store.views(Things.KIND);
        var before = ViewStore.byId(views, records.stream().map(Stored::id).toList(), Stored::id);
        var clocks = new DueClocks(Clocks.standard());
        before.values().forEach(it -> clocks.ranOn(Things.KIND, it));
        records.forEach(it -> clocks.runOn(Things.KIND, it));
        clocks.write(store.dueItems());
        store.write(views, before, records, Stored::id, Stored::position);
    }
}
