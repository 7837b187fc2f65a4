package io.caseledger.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.find.Where;
import io.caseledger.shared.Rejected;
import io.caseledger.views.Things.Thing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index may be killed, lost, damaged or left without room at any moment: it finds what is in the views, or says wait. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndexFeedTest {
    private static final Order BY_ID = new Order("_id", false);

    @TempDir
    private Path directory;

    private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);
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

    /** Views and their index; {@code position} is how far the views say they are. */
    private final class Office {
        final ViewStore store;
        final IndexFeed feed;
        final IndexFinder finder;
        final AtomicLong position = new AtomicLong(-1);
        final AtomicReference<Runnable> whenAsked = new AtomicReference<>(() -> {});
        final Map<String, Stored<Thing>> all = new HashMap<>();

        Office(String name, Path index, long reached) {
            var kinds = List.<Kind<?, ?>>of(Things.KIND);
            position.set(reached);
            store = mongo.store(name);
            feed = new IndexFeed(
                    store,
                    mongo.file(name),
                    kinds,
                    new IndexFiles(index, store.indexes(), kinds, "calendar"),
                    () -> {
                        whenAsked.getAndSet(() -> {}).run();
                        return position.get();
                    },
                    room::get,
                    Duration.ofSeconds(20));
            finder = new IndexFinder(store, feed);
            feeds.add(feed);
        }

        Office started() {
            feed.start();
            return this;
        }

        /** Folds some records at random, as a batch does. */
        void fold(Random random, int count) {
            var records = new HashMap<String, Stored<Thing>>();
            long at = position.get();
            for (int i = 0; i < count; i++) {
                String id = "t" + random.nextInt(80);
                records.put(id, Things.stored(Things.random(random, id), ++at));
            }
            write(records.values());
            finder.changed(Things.KIND, records.values());
            position.set(at);
        }

        void write(Collection<Stored<Thing>> records) {
            MongoFinderTest.write(store, List.copyOf(records));
            records.forEach(it -> all.put(it.id(), it));
        }

        void findsWhatIsThere(String told) {
            for (Where where : List.of(
                    Where.EVERYTHING,
                    Where.is("view.state", Things.State.OPEN),
                    new Where.Contains("商标", List.of("view.note")))) {
                var naive = all.values().stream()
                        .filter(it -> where == Where.EVERYTHING
                                || (where instanceof Where.AnyOf
                                        ? it.view().state() == Things.State.OPEN
                                        : it.view().note() != null
                                                && it.view().note().contains("商标")))
                        .map(Stored::id)
                        .sorted()
                        .toList();
                var page = finder.page(Things.KIND, where, BY_ID, new Slice(100, null, false));
                assertThat(page.edges().stream().map(it -> it.node().id()).toList())
                        .as(told + " " + where)
                        .isEqualTo(naive);
                assertThat(page.total().getAsLong()).as(told + " " + where).isEqualTo(naive.size());
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        if (Files.notExists(from)) {
            return; // killed before the index was begun
        }
        try (var files = Files.list(from)) {
            for (Path it : files.toList()) {
                try {
                    Files.copy(it, to.resolve(it.getFileName()));
                } catch (java.nio.file.NoSuchFileException _) {
                    // a file that was thrown away meanwhile
                }
            }
        }
    }

    @Test
    void a_kill_at_any_moment_loses_and_invents_nothing() throws IOException {
        long seed = Long.getLong("caseledger.seed", System.nanoTime());
        var random = new Random(seed);
        for (int round = 0; round < 10; round++) {
            var before = new Office("a" + round, directory.resolve("a" + round), -1).started();
            var past = new ArrayList<Map<String, Stored<Thing>>>();
            var pasts = new ArrayList<Long>();
            Path killed = directory.resolve("b" + round);
            int batches = 3 + random.nextInt(8);
            int copied = random.nextInt(batches);
            for (int batch = 0; batch < batches; batch++) {
                before.fold(random, 1 + random.nextInt(20));
                past.add(Map.copyOf(before.all));
                pasts.add(before.position.get());
                if (random.nextBoolean()) {
                    before.finder.count(Things.KIND, Where.EVERYTHING);
                }
                if (random.nextBoolean()) {
                    before.feed.commit(false);
                }
                if (batch == copied) {
                    copy(directory.resolve("a" + round), killed);
                }
            }
            int left = random.nextInt(batches);
            var after = new Office("b" + round, killed, pasts.get(left));
            if (random.nextInt(4) > 0) {
                after.store.indexes().insertMany(before.store.indexes().find().into(new ArrayList<>()));
            }
            after.write(past.get(left).values());
            after.started().findsWhatIsThere("seed " + seed + " round " + round);
            after.fold(random, 5);
            after.findsWhatIsThere("seed " + seed + " round " + round + " later");
        }
    }

    @Test
    void an_index_that_is_missing_or_damaged_is_built_anew() throws IOException {
        var first = new Office("v", directory.resolve("v"), -1).started();
        first.fold(new Random(3), 50);
        first.findsWhatIsThere("first");
        first.feed.close();
        for (String damage : List.of("gone", "garbage")) {
            try (var files = Files.list(directory.resolve("v"))) {
                for (Path it : files.toList()) {
                    if (damage.equals("gone")) {
                        Files.delete(it);
                    } else {
                        Files.write(it, new byte[] {1, 2, 3});
                    }
                }
            }
            var next = new Office("v", directory.resolve("v"), first.position.get());
            next.all.putAll(first.all);
            next.started().findsWhatIsThere(damage);
            next.feed.close();
        }
    }

    @Test
    void an_index_that_was_closed_in_order_is_taken_at_its_word_and_one_that_was_not_is_not() throws IOException {
        var first = new Office("c", directory.resolve("c"), -1).started();
        first.fold(new Random(4), 20);
        first.findsWhatIsThere("first"); // before it is ready there is nothing that could be closed in order
        first.feed.close();
        first.write(List.of(Things.stored(Things.thing("z", "behind its back"), 1_000)));
        var second = new Office("c", directory.resolve("c"), first.position.get()).started();
        assertThat(second.finder.count(Things.KIND, Where.is("_id", "z"))).isZero();
        copy(directory.resolve("c"), directory.resolve("killed"));
        var third = new Office("c", directory.resolve("killed"), 1_000).started();
        assertThat(third.finder.count(Things.KIND, Where.is("_id", "z"))).isOne();
    }

    @Test
    void a_fault_is_mended_from_the_views() throws IOException {
        var office = new Office("f", directory.resolve("f"), -1).started();
        office.fold(new Random(5), 50);
        office.findsWhatIsThere("before");
        office.feed.current().close();
        assertThatThrownBy(() -> office.finder.count(Things.KIND, Where.EVERYTHING))
                .isInstanceOf(Rejected.class);
        office.fold(new Random(6), 50);
        office.findsWhatIsThere("after");
    }

    @Test
    void what_is_told_while_it_is_mended_is_newer_than_what_stood_in_it() throws IOException {
        var office = new Office("n", directory.resolve("n"), -1).started();
        office.fold(new Random(5), 50);
        office.position.set(-1);
        office.feed.commit(false); // it has more than it says
        office.position.set(50);
        office.feed.current().close();
        office.whenAsked.set(() -> office.fold(new Random(6), 50)); // as the mending begins
        assertThatThrownBy(() -> office.finder.count(Things.KIND, Where.EVERYTHING))
                .isInstanceOf(Rejected.class);
        assertThat(office.feed.current()).isNotNull();
        office.findsWhatIsThere("after");
    }

    @Test
    void without_room_on_the_disk_what_is_new_is_found_and_nothing_is_committed() throws IOException {
        var office = new Office("r", directory.resolve("r"), -1).started();
        office.fold(new Random(7), 20);
        office.findsWhatIsThere("with room");
        room.set(0);
        office.fold(new Random(8), 20);
        office.feed.commit(false);
        office.findsWhatIsThere("without room");
        office.feed.close();
        room.set(Long.MAX_VALUE);
        var next = new Office("r", directory.resolve("r"), office.position.get());
        next.all.putAll(office.all);
        next.started().findsWhatIsThere("with room again");
    }

    @Test
    void whoever_asks_finds_what_was_folded_before() throws InterruptedException, ExecutionException {
        var office = new Office("o", directory.resolve("o"), -1).started();
        var folding = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int lane = 0; lane < 4; lane++) {
                String prefix = "l" + lane + "-";
                folding.add(threads.submit(() -> {
                    for (int i = 0; i < 60; i++) {
                        var stored = List.of(Things.stored(Things.thing(prefix + i, "记录" + i + "号"), i));
                        MongoFinderTest.write(office.store, stored);
                        office.finder.changed(Things.KIND, stored);
                        var found = new Where.Contains("记录" + i + "号", List.of("view.note"));
                        var page = office.finder.page(
                                Things.KIND,
                                Where.all(found, Where.is("_id", prefix + i)),
                                BY_ID,
                                new Slice(9, null, false));
                        assertThat(page.edges()).hasSize(1);
                    }
                }));
            }
            for (Future<?> it : folding) {
                it.get();
            }
        }
        assertThat(office.finder.count(Things.KIND, Where.EVERYTHING)).isEqualTo(240);
    }
}
