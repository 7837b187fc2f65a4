package io.caseledger.proof;

import io.caseledger.store.StoredEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongPredicate;

/** The tree of the log as this node keeps it: one writer, and as many readers as ask. */
final class Tree implements AutoCloseable {
    private final HashFile file;
    private final HashTree hashes;
    private Frontier frontier = new Frontier();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Condition asked = lock.newCondition();
    private volatile long size;

    Tree(HashFile file) {
        this.file = file;
        this.hashes = new HashTree(file);
    }

    /** How many leaves the file seems to have, before anybody knows whether they are right. */
    long found() {
        return HashTree.size(file.count());
    }

    /**
     * Goes on from the largest of these sizes at which the file is right; what comes after it may be torn or lost in part.
     *
     * @param sizes largest first
     */
    void resume(List<Long> sizes, LongPredicate right) {
        long certain = sizes.stream()
                .filter(it -> it <= found() && right.test(it))
                .findFirst()
                .orElse(0L);
        file.cut(HashTree.count(certain));
        frontier = hashes.frontier(certain);
        size = certain;
    }

    void append(List<StoredEvent> events) {
        var completed = new ArrayList<byte[]>(2 * events.size());
        for (StoredEvent event : events) {
            completed.addAll(frontier.append(Merkle.leafHash(Leaf.of(event))));
        }
        try {
            file.append(completed);
        } catch (RuntimeException e) {
            frontier = hashes.frontier(size); // as if nothing had been appended, which is then tried again
            throw e;
        }
        lock.lock();
        try {
            size = frontier.size();
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there are so many leaves, and lets the one who appends know; gives how many there are. */
    long await(long wanted, Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            asked.signal();
            while (size < wanted && left > 0) {
                left = grown.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return size;
    }

    /** For the one who appends: waits until somebody asks for more, but not longer than this. */
    void pause(Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var _ = asked.awaitNanos(atMost.toNanos());
        } finally {
            lock.unlock();
        }
    }

    /** How many leaves there are now; those who read never ask for more. */
    long size() {
        return size;
    }

    HashTree hashes() {
        return hashes;
    }

    HashFile file() {
        return file;
    }

    @Override
    public void close() {
        file.close();
    }
}
