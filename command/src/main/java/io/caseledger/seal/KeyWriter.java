package io.caseledger.seal;

import io.caseledger.store.Groups;
import io.caseledger.store.StoreUnavailable;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives keys to persons, to all who wait in one transaction. It makes a key first and asks afterwards: most of those whose key is not
 * remembered have none, and of the others the table keeps what there is.
 */
final class KeyWriter implements AutoCloseable {
    /** Longer than the log waits: a person gets a key once, and who came together stores the events together too. */
    private static final Groups.Patience PATIENCE = new Groups.Patience(Duration.ofMillis(1), Duration.ofMillis(8));

    private final KeyTable table;
    private final KeyEncryption encryption;
    private final Groups<Wanted> groups;

    KeyWriter(KeyTable table, KeyEncryption encryption) {
        this.table = table;
        this.encryption = encryption;
        this.groups = new Groups<>(
                "writer of the keys", PATIENCE, this::give, it -> it.outcome().complete(Outcome.failed(closedKeys())));
    }

    private record Wanted(Collection<String> subjects, CompletableFuture<Outcome> outcome) {}

    /** Either the keys of all who were in one group, or why there are none. */
    private record Outcome(
            Map<String, PersonKey> keys, @Nullable RuntimeException failure) {
        private static Outcome failed(Throwable failure) {
            return new Outcome(
                    Map.of(),
                    failure instanceof RuntimeException it ? it : new KeysUnavailable(failure.toString(), failure));
        }
    }

    /**
     * What is on the disk when this returns: of each of these persons, and of others who came with them, a key, or that it was
     * destroyed.
     *
     * @throws StoreUnavailable when the disk is full
     * @throws KeysUnavailable when no key could be given
     */
    Map<String, PersonKey> keys(Collection<String> subjects) {
        var wanted = new Wanted(subjects, new CompletableFuture<>());
        groups.add(wanted);
        Outcome outcome = wanted.outcome().join();
        // A new exception, so that its trace is the caller's.
        return switch (outcome.failure()) {
            case null -> outcome.keys();
            case StoreUnavailable full -> throw full.again();
            case RuntimeException failure ->
                throw new KeysUnavailable("No key was given. " + failure.getMessage(), failure);
        };
    }

    private void give(List<Wanted> group) {
        try {
            Map<String, PersonKey> keys =
                    keysOf(group.stream().flatMap(it -> it.subjects().stream()).collect(Collectors.toSet()));
            group.forEach(it -> it.outcome().complete(new Outcome(keys, null)));
        } catch (Throwable e) {
            group.forEach(it -> it.outcome().complete(Outcome.failed(e)));
        }
    }

    private Map<String, PersonKey> keysOf(Set<String> subjects) {
        var wrapped = new LinkedHashMap<String, byte[]>();
        subjects.forEach(it -> wrapped.put(it, encryption.fresh(it)));
        Set<String> given = table.add(wrapped);
        wrapped.keySet().retainAll(given);
        wrapped.putAll(
                table.find(subjects.stream().filter(it -> !given.contains(it)).toList()));
        var keys = new HashMap<String, PersonKey>();
        wrapped.forEach((subject, key) -> keys.put(subject, encryption.opened(subject, key)));
        return keys;
    }

    private static KeysUnavailable closedKeys() {
        return new KeysUnavailable("The keys of persons are closed: the system is stopping.", null);
    }

    @Override
    public void close() {
        groups.close();
    }
}
