package io.caseledger.anomaly.watch;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What rules noted of records. It is written when all that is folded together is, since much is noted anew meanwhile. */
final class Notes {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final AnomalyFile file;
    private final Map<Key, Object> fresh = new LinkedHashMap<>();
    private final Map<Key, Object> known = new HashMap<>();

    private record Key(String rule, String record) {}

    Notes(AnomalyFile file) {
        this.file = file;
    }

    /** What a rule noted of a record; what is changed in it must be kept again. */
    @Nullable
    <N> N read(String rule, String record, Class<N> type) {
        var key = new Key(rule, record);
        return type.cast(known.computeIfAbsent(key, _ -> stored(key, type)));
    }

    private <N> @Nullable N stored(Key key, Class<N> type) {
        List<String> found = file.read(
                "SELECT content FROM note WHERE rule = ? AND record = ?",
                row -> row.getString(1),
                key.rule(),
                key.record());
        return found.isEmpty() ? null : JSON.readValue(found.getFirst(), type);
    }

    void keep(String rule, String record, Object content) {
        var key = new Key(rule, record);
        fresh.put(key, content);
        known.put(key, content);
    }

    /** Writes what was noted. */
    void write() {
        fresh.forEach((key, content) -> file.change(
                "INSERT OR REPLACE INTO note VALUES (?, ?, ?)",
                key.rule(),
                key.record(),
                JSON.writeValueAsString(content)));
        fresh.clear();
    }

    /** Forgets what was noted and not written, and what is kept in memory meanwhile. */
    void discard() {
        fresh.clear();
        known.clear();
    }
}
