package io.caseledger.event;

import io.caseledger.find.SerialIndex;
import io.caseledger.shared.Rejected;
import io.caseledger.store.Log;
import io.caseledger.store.Positions;
import io.caseledger.store.StoredEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the log into the index: behind the back of those who write, many events at a time. Who asks takes what is new into
 * the index first, and so finds all that was stored before the question.
 *
 * <p>The index may be thrown away at any moment: it goes on after its last commit, or is made again from the log.
 */
final class EventFeed implements AutoCloseable {
    /** What the log may still fill up when the index no longer writes, in bytes. */
    static final long ROOM = 48L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);
    private static final int AT_ONCE = 1_000;
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final long TRY_AGAIN_MILLIS = 1_000;
    private static final long COMMIT_EVERY_NANOS = Duration.ofSeconds(30).toNanos();
    /** A first building that takes longer than a moment is told. */
    private static final long TOLD = 50_000;

    private final Log log;
    private final EventFiles files;
    private final KeyReader keys;
    private final LongSupplier room;
    private final Duration patience;

    /** Fair, so that who asks is not kept waiting by the thread that follows. */
    private final ReentrantLock applying = new ReentrantLock(true);

    private final Condition stopping = applying.newCondition();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("event-index").unstarted(this::run);

    private @Nullable SerialIndex index;
    private long reached = Positions.NONE;
    private long visible = Positions.NONE;
    private long committed = Positions.NONE;
    private long committedAt = System.nanoTime();
    private boolean complained;
    private boolean stopped;

    /** @param room the bytes that the disk has left */
    EventFeed(Log log, EventFiles files, KeyReader keys, LongSupplier room, Duration patience) {
        this.log = log;
        this.files = files;
        this.keys = keys;
        this.room = room;
        this.patience = patience;
    }

    void start() {
        thread.start();
    }

    /**
     * The index with all that is stored by now.
     *
     * @throws Rejected with {@code EVENT_INDEX_BEHIND} when that takes longer than one waits, as while it is first built
     */
    SerialIndex current() {
        long wanted = log.head();
        long end = System.nanoTime() + patience.toNanos();
        long here = Positions.NONE;
        do {
            applying.lock();
            try {
                SerialIndex shown = shown(wanted);
                if (shown != null) {
                    return shown;
                }
                here = reached;
            } finally {
                applying.unlock();
            }
        } while (System.nanoTime() < end);
        throw Rejected.because("EVENT_INDEX_BEHIND", wanted, here);
    }

    /** The index, when a step more brings it there. */
    private @Nullable SerialIndex shown(long wanted) {
        try {
            SerialIndex it = opened();
            if (reached < wanted) {
                var _ = step(it);
            }
            if (reached < wanted) {
                return null;
            }
            if (visible < reached) {
                it.refresh();
                visible = reached;
            }
            return it;
        } catch (EventStoreException e) {
            throw e; // the log is out of reach, and the index is as good as before
        } catch (IOException | RuntimeException e) {
            fail(e);
            return null;
        }
    }

    /** Somebody could not read the index: it is opened again, and may be asked again. */
    Rejected broken(SerialIndex it, Exception e) {
        applying.lock();
        try {
            long wanted = visible;
            if (it == index) {
                fail(e); // otherwise another has taken its place already
            }
            return Rejected.because("EVENT_INDEX_BEHIND", wanted, reached);
        } finally {
            applying.unlock();
        }
    }

    private void run() {
        long begun = System.nanoTime();
        while (true) {
            applying.lock();
            try {
                if (stopped || !followed(begun)) {
                    return;
                }
            } finally {
                applying.unlock();
            }
        }
    }

    /** A step of the thread; false once it is to stop. */
    private boolean followed(long begun) {
        boolean more = false;
        long pause = LOOK_EVERY_MILLIS;
        try {
            SerialIndex it = opened();
            long before = reached;
            more = step(it);
            if (before < TOLD && reached >= TOLD && more) {
                LOG.info("The index of all events is being built; {} events are stored.", log.head());
            }
            if (committed != reached && System.nanoTime() - committedAt > COMMIT_EVERY_NANOS) {
                commit(it);
                tell(begun, more);
            }
        } catch (EventStoreException e) {
            LOG.debug("The index of all events waits for the log", e);
            pause = TRY_AGAIN_MILLIS;
        } catch (IOException | RuntimeException e) {
            fail(e);
            pause = TRY_AGAIN_MILLIS;
        }
        return more || waited(pause);
    }

    private void tell(long begun, boolean more) {
        if (more) {
            long seconds =
                    Math.max(1, Duration.ofNanos(System.nanoTime() - begun).toSeconds());
            LOG.info("The index of all events is at position {} of {}, after {} s.", reached, log.head(), seconds);
        }
    }

    private boolean waited(long millis) {
        try {
            return stopping.awaitNanos(TimeUnit.MILLISECONDS.toNanos(millis)) <= 0 || !stopped;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private SerialIndex opened() throws IOException {
        SerialIndex it = index;
        if (it == null) {
            it = files.open();
            index = it;
            reached = EventFiles.reached(it);
            committed = reached;
            visible = Positions.NONE;
            committedAt = System.nanoTime();
        }
        return it;
    }

    /** Takes in some events; true when there may be more. */
    private boolean step(SerialIndex into) throws IOException {
        List<StoredEvent> events = log.after(reached, AT_ONCE);
        if (events.isEmpty() && log.head() < reached) {
            throw new IllegalStateException("The log ends before position " + reached + ": it is another one");
        }
        for (StoredEvent it : events) {
            into.add(keys.read(it));
            reached = it.position();
        }
        complained = false;
        return events.size() == AT_ONCE;
    }

    private void commit(SerialIndex it) throws IOException {
        if (room.getAsLong() >= ROOM) {
            files.commit(it, reached);
            committed = reached;
        }
        committedAt = System.nanoTime();
    }

    private void fail(Exception e) {
        if (!complained) {
            LOG.error("The index of all events cannot be used; it goes on after its last commit.", e);
        }
        complained = true;
        close(index);
        index = null;
        reached = Positions.NONE;
    }

    private static void close(@Nullable SerialIndex index) {
        if (index == null) {
            return;
        }
        try {
            index.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("The index was not closed in order", e);
        }
    }

    @Override
    public void close() {
        applying.lock();
        try {
            stopped = true;
            stopping.signalAll();
            if (index != null && committed != reached) {
                commit(index);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The index of all events was not committed; it goes on after its last commit.", e);
        } finally {
            close(index);
            index = null;
            applying.unlock();
        }
    }
}
