package io.caseledger.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
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

    /**
     * How long a group waits: the more come, the longer, for a few would wait in vain, and many wait for the processor anyhow.
     *
     * @param forEach for each that came with the last group
     */
    public record Patience(Duration forEach, Duration longest) {
        Duration with(int company) {
            Duration all = forEach.multipliedBy(company);
            return all.compareTo(longest) < 0 ? all : longest;
        }
    }

    private final BlockingQueue<T> waiting = new LinkedBlockingQueue<>();
    private final Consumer<List<T>> done;
    private final Consumer<T> refused;
    private final Patience patience;
    private final Thread thread;
    private volatile boolean closed;
    private int alone;
    private int last;

    /**
     * @param patience how long a group waits for company
     * @param done does a group, and answers all who brought it; what goes wrong is part of the answer
     * @param refused answers who got none, because this is closed, or an {@link Error} came between
     */
    public Groups(String thread, Patience patience, Consumer<List<T>> done, Consumer<T> refused) {
        this.patience = patience;
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

    /** Nobody wakes this thread meanwhile: it takes all who came at once. An interrupt only ends the waiting. */
    private void awaitCompany(List<T> group) {
        if (alone > 0) {
            alone--;
            return;
        }
        int before = group.size();
        try {
            Thread.sleep(patience.with(Math.max(before, last)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        alone = waiting.drainTo(group, LARGEST_GROUP - before) == 0 ? GROUPS_ALONE : 0;
        last = group.size();
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
