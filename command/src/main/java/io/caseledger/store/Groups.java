package io.caseledger.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that many bring and one thread does, all that waits at once: what it costs to reach the disk is shared, and while one group
 * waits for the disk the next gathers. Where the disk is so quick that nobody comes meanwhile, a group waits a moment for company
 * as long as waiting brings some; a lone caller hardly ever waits.
 */
public final class Groups<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Groups.class);
    private static final int LARGEST_GROUP = 256;

    /** Who waited in vain does not wait again for so many groups. */
    private static final int GROUPS_ALONE = 100;

    private final BlockingQueue<T> waiting = new LinkedBlockingQueue<>();
    private final Consumer<List<T>> done;
    private final Consumer<T> refused;
    private final long momentNanos;
    private final Thread thread;
    private volatile boolean closed;
    private int alone;

    /**
     * @param moment how long a group waits for company at most
     * @param done does a group, and answers all who brought it; what goes wrong is part of the answer
     * @param refused answers who got none, because this is closed, or an {@link Error} came between
     */
    public Groups(String thread, Duration moment, Consumer<List<T>> done, Consumer<T> refused) {
        this.momentNanos = moment.toNanos();
        this.done = done;
        this.refused = refused;
        this.thread = Thread.ofPlatform().name(thread).daemon().start(this::run);
    }

    public void add(T work) {
        waiting.add(work);
        if (closed && waiting.remove(work)) {
            refused.accept(work);
        }
    }

    private void run() {
        List<T> group = new ArrayList<>(LARGEST_GROUP);
        while (!closed) {
            try {
                group.add(waiting.take());
                waiting.drainTo(group, LARGEST_GROUP - 1);
                awaitCompany(group);
                done.accept(group);
            } catch (InterruptedException _) {
                // closed, or of no meaning to us
            } catch (Throwable e) { // without this thread nobody would get an answer ever again
                LOG.error("The {} could not finish.", Thread.currentThread().getName(), e);
                group.forEach(refused);
            } finally {
                group.clear();
            }
        }
        waiting.drainTo(group);
        group.forEach(refused);
    }

    /** An interrupt only ends the waiting: what is in the group is done. */
    private void awaitCompany(List<T> group) {
        if (alone > 0) {
            alone--;
            return;
        }
        int before = group.size();
        long end = System.nanoTime() + momentNanos;
        try {
            for (long left = momentNanos; left > 0 && group.size() < LARGEST_GROUP; left = end - System.nanoTime()) {
                T next = waiting.poll(left, TimeUnit.NANOSECONDS);
                if (next != null) {
                    group.add(next);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        alone = group.size() == before ? GROUPS_ALONE : 0;
    }

    /** Lets the group at hand finish and refuses what waits behind it. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
