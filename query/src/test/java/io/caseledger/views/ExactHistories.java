package io.caseledger.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Random histories, folded in random batches with crashes between any two documents, redelivery, replays and segments that
 * split and merge, leave what a naive recount of the log gives, and the very documents that folding it at once leaves. To
 * repeat one: {@code -Dcaseledger.seed=…}
 */
abstract class ExactHistories {
    private static final Long CHOSEN = Long.getLong("caseledger.seed");

    private static MemoryMongo mongo;

    @BeforeAll
    static void start() {
        mongo = new MemoryMongo();
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    /** A history. */
    abstract List<Entry> log(Random random);

    abstract Lanes lanes(Random random, ViewStore store, Fuse fuse);

    /** Holds what is stored against a recount of the log. */
    abstract void compare(List<Entry> log, ViewStore store, Random random);

    /** Tells so many histories and gives how many crashes they survived; empty when one was chosen, which says little of that. */
    final OptionalInt told(int histories) {
        long first = CHOSEN == null ? Math.floorMod(System.nanoTime(), 1_000_000_000L) : CHOSEN;
        int crashes = 0;
        for (long seed = first; seed < first + (CHOSEN == null ? histories : 1); seed++) {
            try {
                crashes += tell(seed);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("Repeat with -Dcaseledger.seed=" + seed + ": " + e.getMessage(), e);
            }
        }
        return CHOSEN == null ? OptionalInt.of(crashes) : OptionalInt.empty();
    }

    private int tell(long seed) {
        var random = new Random(seed);
        List<Entry> log = log(random);
        var fuse = new Fuse();
        var store = mongo.store("unlucky", fuse, random.nextBoolean());
        Lanes lanes = lanes(random, store, fuse);
        try {
            List<Entry> prefix = log.subList(0, 1 + random.nextInt(log.size()));
            lanes.foldUnluckily(prefix);
            compare(prefix, store, random);
            lanes.foldUnluckily(log);
            compare(log, store, random);
            lanes(random, mongo.store("at_once"), fuse).foldAtOnce(log);
            var atOnce = mongo.documents("at_once");
            var unlucky = mongo.documents("unlucky");
            assertThat(unlucky.keySet()).isEqualTo(atOnce.keySet());
            unlucky.forEach((id, document) -> assertThat(document).as(id).isEqualTo(atOnce.get(id)));
            return lanes.crashes();
        } finally {
            mongo.database("unlucky").drop();
            mongo.database("at_once").drop();
        }
    }
}
