package io.caseledger.store;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log. What is new is handed over by the commit itself, so that it is seen at once and is not read again; what
 * is older, or came from another node, is read ahead by a thread of its own while the follower works on what it has.
 */
final class LogStream implements TrackingEventStream {
    /** About two batches of the views: enough to keep a follower busy, little enough to hold in memory. */
    private static final int ROOM = 6_000;

    /** Other nodes' commits are looked for this often; this node's wake the reader. */
    private static final long OTHER_NODES_MILLIS = 100;

    /**
     * Who has seen all is told of what is new this often at most. At once when little happens; and the more happens, the more
     * gathers meanwhile and is taken together, which costs far less than one by one.
     */
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private static final long SLOWEST_PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    /** By so much an event of what gathered last time slows the pace down. */
    private static final long PACE_OF_ONE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final LedgerStorageEngine log;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition available = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private final Queue<TrackedEventMessage<?>> ready = new ArrayDeque<>();
    private final Thread reader;
    private long reached;
    private long toldAt = System.nanoTime() - PACE_NANOS;
    private long pace = PACE_NANOS;
    private boolean closed;
    private @Nullable EventStoreException failure;

    LogStream(LedgerStorageEngine log, long after) {
        this.log = log;
        this.reached = after;
        this.reader = Thread.ofPlatform().name("log-reader").daemon().unstarted(this::readAhead);
    }

    void start() {
        log.follow(this);
        reader.start();
    }

    /** Takes what was just committed when it comes next; anything else is left to the reader. */
    void committed(List<? extends TrackedEventMessage<?>> events, long last) {
        lock.lock();
        try {
            boolean next = Math.max(reached, 0) == last - events.size();
            if (next && ready.size() < ROOM) {
                boolean somebodyWaits = ready.isEmpty();
                ready.addAll(events);
                reached = last;
                if (somebodyWaits) {
                    available.signalAll();
                }
            } else {
                wanted.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private void readAhead() {
        try {
            for (long after = awaitRoom(); ; after = awaitRoom()) {
                if (log.head() > after) {
                    take(log.after(after));
                } else {
                    awaitMore(after);
                }
            }
        } catch (InterruptedException _) {
            // closed
        } catch (EventStoreException e) {
            fail(e);
        }
    }

    /** Gives the position up to which events are here, once there is room for more. */
    private long awaitRoom() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (ready.size() >= ROOM) {
                wanted.await();
            }
            return reached;
        } finally {
            lock.unlock();
        }
    }

    private void awaitMore(long after) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (reached == after) {
                var _ = wanted.await(OTHER_NODES_MILLIS, TimeUnit.MILLISECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Several events may have one position, where one that is stored is several to those who read it. */
    private void take(List<? extends TrackedEventMessage<?>> events) {
        lock.lock();
        try {
            long here = reached;
            for (TrackedEventMessage<?> event : events) {
                long position = event.trackingToken().position().orElseThrow();
                if (position > here) {
                    ready.add(event);
                    reached = position;
                }
            }
            available.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void fail(EventStoreException cause) {
        lock.lock();
        try {
            failure = cause;
            available.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        lock.lock();
        try {
            return Optional.ofNullable(ready.peek());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (ready.isEmpty() && timeout > 0) {
                awaitNext(unit.toNanos(timeout));
            }
            if (ready.isEmpty()) {
                throwFailure();
            }
            return !ready.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private void awaitNext(long atMost) throws InterruptedException {
        long left = atMost;
        while (ready.isEmpty() && !closed && left > 0) {
            throwFailure();
            left = available.awaitNanos(left);
        }
        long early = toldAt + pace - System.nanoTime();
        while (early > 0 && !closed && ready.size() < ROOM) {
            var _ = available.awaitNanos(early);
            early = toldAt + pace - System.nanoTime();
        }
        toldAt = System.nanoTime();
        pace = Math.clamp(ready.size() * PACE_OF_ONE_NANOS, PACE_NANOS, SLOWEST_PACE_NANOS);
    }

    private void throwFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            if (isClosed()) {
                throw new EventStoreException("The stream was closed while somebody waited for its next event");
            }
        }
        lock.lock();
        try {
            TrackedEventMessage<?> next = ready.remove();
            if (ready.size() == ROOM / 2) {
                wanted.signal();
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        log.leave(this);
        lock.lock();
        try {
            closed = true;
            available.signalAll();
        } finally {
            lock.unlock();
        }
        reader.interrupt();
    }
}
