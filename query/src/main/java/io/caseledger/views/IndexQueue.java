package io.caseledger.views;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was folded and waits for the index, each record only as it is last, and how the index stands: it is ready, it failed
 * and is to be mended, or it is stopped. While it is being mended, the records that pass are remembered, for they are newer than
 * what the mending finds in the store.
 */
final class IndexQueue {
    static final int WORTHWHILE = 1_000;
    /** So many records wait at most; then folding waits. */
    private static final int MOST_WAITING = 4_000;

    private static final long APPLY_EVERY_MILLIS = 500;

    private Map<String, IndexChange<?>> waiting = new LinkedHashMap<>();
    private @Nullable Set<String> touched = new HashSet<>();
    private long told;
    private boolean ready;
    private boolean failed;
    private boolean stopped;

    /** All that waited, and up to which telling that is. */
    record Taken(Collection<IndexChange<?>> changes, long upTo) {}

    /** Takes over records that were folded; waits while too many wait already. */
    synchronized <V extends Record> void add(Kind<V, ?> kind, Collection<Stored<V>> folded) {
        if (failed || stopped) {
            return; // mending finds them in the store
        }
        folded.forEach(
                it -> waiting.merge(IndexChange.key(kind, it.id()), new IndexChange<>(kind, it), IndexChange::later));
        told++;
        if (waiting.size() >= WORTHWHILE) {
            notifyAll();
        }
        while (waiting.size() > MOST_WAITING && !failed && !stopped) {
            pause(APPLY_EVERY_MILLIS);
        }
    }

    synchronized Taken take() {
        var taken = new Taken(List.copyOf(waiting.values()), told);
        if (touched != null) {
            touched.addAll(waiting.keySet());
        }
        waiting = new LinkedHashMap<>();
        notifyAll();
        return taken;
    }

    /** Waits until the index can be asked, and says what was told by then; empty when that takes longer than one waits. */
    synchronized OptionalLong awaitReady(long endNanos) {
        while (!ready) {
            long left = Duration.ofNanos(endNanos - System.nanoTime()).toMillis();
            if (left <= 0 || stopped) {
                return OptionalLong.empty();
            }
            pause(left);
        }
        return OptionalLong.of(told);
    }

    synchronized void awaitWork() {
        if (waiting.size() < WORTHWHILE && !stopped) {
            pause(APPLY_EVERY_MILLIS);
        }
    }

    synchronized void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the index", e);
        }
    }

    synchronized void fail() {
        failed = true;
        ready = false;
        waiting.clear();
        notifyAll();
    }

    /** From here on records are taken over again, and remembered. */
    synchronized void beginMending() {
        if (failed) {
            touched = new HashSet<>();
            waiting.clear();
            failed = false;
        }
    }

    synchronized void mended() {
        touched = null;
        ready = true;
        notifyAll();
    }

    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    synchronized boolean isTouched(String key) {
        return touched != null && touched.contains(key);
    }

    synchronized long told() {
        return told;
    }
}
