package io.caseledger.proof;

import io.caseledger.store.Log;
import io.caseledger.store.StoredEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Lets the tree follow the log, on a thread of its own and many events at a time, and has checkpoints made: at the start,
 * while the log grows, and at the end. After a crash it goes on from the last checkpoint, at which the tree was on the disk.
 */
final class TreeKeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TreeKeeper.class);
    private static final int BATCH = 4_000;

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);
    private static final Duration LAST_EVENTS = Duration.ofSeconds(5);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final Log log;
    private final Tree tree;
    private final Checkpoints checkpoints;
    private final long everyNanos;
    private volatile @Nullable Thread thread;
    private volatile boolean stopping;
    private final CountDownLatch settled = new CountDownLatch(1);

    /** Whether an event is missing, so that the tree ends before it. */
    private boolean broken;

    private @Nullable String said;

    TreeKeeper(Log log, Tree tree, Checkpoints checkpoints, Duration every) {
        this.log = log;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.everyNanos = every.toNanos();
    }

    @Override
    public void start() {
        stopping = false;
        thread = Thread.ofPlatform().daemon().name("log-tree").start(this::run);
    }

    private void run() {
        boolean resumed = false;
        long next = System.nanoTime();
        while (!stopping) {
            try {
                if (!resumed) {
                    new TreeStart(log, tree, checkpoints).resume();
                    resumed = true;
                }
                boolean all = follow();
                if (all && System.nanoTime() - next >= 0) {
                    checkpoints.make();
                    settled.countDown();
                    next = System.nanoTime() + everyNanos;
                }
                if (all) {
                    tree.pause(PAUSE);
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                say(e);
                rest();
            }
        }
        end(resumed);
    }

    /** Waits until what there was at the start is hashed, held against what was signed, and signed itself. */
    boolean awaitSettled(Duration atMost) {
        try {
            return settled.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Once for each cause, however long it lasts. */
    private void say(RuntimeException e) {
        String cause = e.toString();
        if (!cause.equals(said)) {
            LOG.error("The tree of the log could not be kept; it is tried again until it can.", e);
            said = cause;
        }
    }

    private void rest() {
        try {
            tree.pause(TRY_AGAIN);
        } catch (InterruptedException _) {
            stopping = true;
        }
    }

    /** What was stored last is signed too, so that nothing is done to it unseen while nobody runs. */
    private void end(boolean resumed) {
        try {
            long until = System.nanoTime() + LAST_EVENTS.toNanos();
            boolean all = !resumed;
            while (!all && System.nanoTime() - until < 0) {
                all = follow();
            }
            checkpoints.make();
        } catch (RuntimeException e) {
            LOG.warn("The last events could not be signed; the next start does it: {}", e.toString());
        }
    }

    /** Hashes what is new; gives whether that was all that can be hashed. */
    private boolean follow() {
        long size = tree.size();
        if (checkpoints.logged() <= size || broken) {
            return true;
        }
        List<StoredEvent> events = log.after(log.first() + size - 1, BATCH);
        broken = events.isEmpty() || events.getFirst().position() != log.first() + size;
        if (broken) {
            checkpoints.report(Fault.at(Fault.Kind.MISSING, log.first() + size));
            return true;
        }
        tree.append(unbroken(events));
        return false;
    }

    /** Up to where one is missing. */
    private static List<StoredEvent> unbroken(List<StoredEvent> events) {
        long first = events.getFirst().position();
        for (int i = 1; i < events.size(); i++) {
            if (events.get(i).position() != first + i) {
                return events.subList(0, i);
            }
        }
        return events;
    }

    @Override
    public void stop() {
        Thread running = thread;
        stopping = true;
        if (running != null) {
            var _ = tree.await(0, Duration.ZERO); // wakes it
            try {
                var _ = running.join(STOP);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Ends after all who append, and before Axon's connection to its server (-1000). */
    @Override
    public int getPhase() {
        return -500;
    }
}
