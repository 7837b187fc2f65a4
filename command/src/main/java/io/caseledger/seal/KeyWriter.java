package io.caseledger.seal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Stores new keys: while some are on their way to the disk, all others gather and go together. */
final class KeyWriter {
    private static final class Group {
        private final Map<String, byte[]> keys = new LinkedHashMap<>();
        private Set<String> fresh = Set.of();
        private boolean stored;
    }

    private final KeyTable table;
    private final ReentrantLock writing = new ReentrantLock();
    private Group gathering = new Group();

    KeyWriter(KeyTable table) {
        this.table = table;
    }

    /**
     * When this returns, each of these persons has a key on the disk: one of these, or one that was there before.
     *
     * @return those whose key is one of these
     */
    Map<String, byte[]> store(Map<String, byte[]> keys) {
        Group mine = joined(keys);
        writing.lock();
        try {
            if (!mine.stored) {
                mine.fresh = table.add(closed(mine));
                mine.stored = true;
            }
            return stored(mine, keys);
        } finally {
            writing.unlock();
        }
    }

    /** By identity: of two who came for one person at the same time, the first brought the key. */
    @SuppressWarnings("ReferenceEquality")
    private static Map<String, byte[]> stored(Group group, Map<String, byte[]> keys) {
        var stored = new LinkedHashMap<String, byte[]>();
        keys.forEach((subject, key) -> {
            if (group.fresh.contains(subject) && group.keys.get(subject) == key) {
                stored.put(subject, key);
            }
        });
        return stored;
    }

    private synchronized Group joined(Map<String, byte[]> keys) {
        keys.forEach(gathering.keys::putIfAbsent);
        return gathering;
    }

    private synchronized Map<String, byte[]> closed(Group group) {
        if (gathering == group) {
            gathering = new Group();
        }
        return group.keys;
    }
}
