package io.caseledger.views;

import io.caseledger.views.Things.Thing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Against the index beside the embedded store. */
class IndexFinderTest extends FinderContract {
    @TempDir
    private Path directory;

    private final List<IndexFeed> feeds = new ArrayList<>();
    private MemoryMongo mongo;

    @BeforeEach
    void start() {
        mongo = new MemoryMongo();
    }

    @AfterEach
    void stop() {
        feeds.forEach(IndexFeed::close);
        mongo.close();
    }

    @Override
    Finder over(List<Stored<Thing>> first, List<Stored<Thing>> then) {
        String name = "i" + System.nanoTime();
        ViewStore store = mongo.store(name);
        var kinds = List.<Kind<?, ?>>of(Things.KIND);
        var feed = new IndexFeed(
                store,
                mongo.file(name),
                kinds,
                new IndexFiles(directory.resolve(name), store.indexes(), kinds, "calendar"),
                () -> 0,
                () -> Long.MAX_VALUE,
                Duration.ofSeconds(20));
        feeds.add(feed);
        MongoFinderTest.write(store, first);
        feed.start();
        var finder = new IndexFinder(store, feed);
        MongoFinderTest.write(store, then);
        finder.changed(Things.KIND, then);
        return finder;
    }
}
