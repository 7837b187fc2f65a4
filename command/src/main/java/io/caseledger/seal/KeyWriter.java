package io.caseledger.seal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Stores new keys: one thread takes all that wait, stores them in one transaction, and answers all at once. Were one of those who
 * wait to do it, the others would wake one after the other, and on busy processors each would wait for its turn.
 */
final class KeyWriter implements AutoCloseable {
    private static final int LARGEST_GROUP = 256;

    private final KeyTable table;
    private final BlockingQueue<Wanted> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    KeyWriter(KeyTable table) {
        this.table = table;
        this.thread = Thread.ofPlatform().name("writer of the keys").daemon().start(this::run);
    }

    private record Wanted(Map<String, byte[]> keys, CompletableFuture<Outcome> outcome) {}

    private record Outcome(
            Map<String, byte[]> stored, @Nullable RuntimeException failure) {}

    /**
     * When this returns, each of these persons has a key on the disk: one of these, or one that was there before.
     *
     * @return those whose key is one of these
     */
    Map<String, byte[]> store(Map<String, byte[]> keys) {
        var wanted = new Wanted(keys, new CompletableFuture<>());
        waiting.add(wanted);
        if (closed && waiting.remove(wanted)) {
            throw closedKeys();
        }
        Outcome outcome = wanted.outcome().join();
        if (outcome.failure() != null) {
            throw outcome.failure();
        }
        return outcome.stored();
    }

    private void run() {
        List<Wanted> group = new ArrayList<>(LARGEST_GROUP);
        while (!closed) {
            try {
                group.add(waiting.take());
                waiting.drainTo(group, LARGEST_GROUP - 1);
                store(group);
            } catch (InterruptedException _) {
                // closed, or of no meaning to us
            } finally {
                group.clear();
            }
        }
        waiting.drainTo(group);
        group.forEach(it -> it.outcome().complete(new Outcome(Map.of(), closedKeys())));
    }

    private void store(List<Wanted> group) {
        var keys = new LinkedHashMap<String, byte[]>();
        group.forEach(it -> it.keys().forEach(keys::putIfAbsent));
        try {
            Set<String> fresh = table.add(keys);
            group.forEach(it -> it.outcome().complete(new Outcome(stored(it.keys(), keys, fresh), null)));
        } catch (RuntimeException e) {
            group.forEach(it -> it.outcome().complete(new Outcome(Map.of(), e)));
        }
    }

    /** By identity: of two who came for one person at the same time, the first brought the key. */
    @SuppressWarnings("ReferenceEquality")
    private static Map<String, byte[]> stored(Map<String, byte[]> keys, Map<String, byte[]> of, Set<String> fresh) {
        var stored = new LinkedHashMap<String, byte[]>();
        keys.forEach((subject, key) -> {
            if (fresh.contains(subject) && of.get(subject) == key) {
                stored.put(subject, key);
            }
        });
        return stored;
    }

    private static KeysUnavailable closedKeys() {
        return new KeysUnavailable("The keys of persons are closed: the system is stopping.", null);
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
