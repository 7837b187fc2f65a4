package io.caseledger.store;

import java.util.List;

/** The tables of the log and every statement on them; the same SQL on both databases. */
final class Tables {
    private static final String DATA =
            "aggregate_id, sequence, type, event_id, payload_type, payload_revision, recorded_at, payload, metadata";

    static final String APPEND =
            "INSERT INTO events (" + DATA + ", global_index) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String FOLLOW =
            "SELECT " + DATA + ", global_index FROM events WHERE global_index > ? ORDER BY global_index LIMIT ?";
    static final String STREAM =
            "SELECT " + DATA + " FROM events WHERE aggregate_id = ? AND sequence >= ? ORDER BY sequence LIMIT ?";
    static final String LAST_SEQUENCE =
            "SELECT sequence FROM events WHERE aggregate_id = ? ORDER BY sequence DESC LIMIT 1";
    static final String POSITION = "SELECT global_index FROM events WHERE aggregate_id = ? AND sequence = ?";
    // Not max(): of nothing it is a row of NULL, which the SQLite driver cannot read as a Long.
    static final String HEAD = "SELECT global_index FROM events ORDER BY global_index DESC LIMIT 1";
    static final String FIRST_SINCE =
            "SELECT global_index FROM events WHERE recorded_at >= ? ORDER BY global_index LIMIT 1";

    static final String SNAPSHOT = "SELECT " + DATA + " FROM snapshots WHERE aggregate_id = ?";
    static final String FORGET_SNAPSHOT = "DELETE FROM snapshots WHERE aggregate_id = ? AND sequence <= ?";
    static final String STORE_SNAPSHOT = "INSERT INTO snapshots (" + DATA
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (aggregate_id) DO NOTHING";

    /** Its lock is "caseledg" in ASCII: unlikely to be another application's in the same database. */
    static final Layout LAYOUT = new Layout("events", Tables::create, HEAD, 0x636173656c656467L);

    private Tables() {}

    /**
     * Reads this many streams, each from a sequence on; the events of each are to be put in order. The streams come first in
     * the join, also for SQLite, which keeps the order of a CROSS JOIN: each is found by the index.
     */
    static String streams(int number) {
        return "WITH asked(id, first) AS (VALUES (?, ?)" + ", (?, ?)".repeat(number - 1) + ") SELECT " + DATA
                + ", global_index FROM asked CROSS JOIN events WHERE aggregate_id = asked.id AND sequence >="
                + " asked.first";
    }

    /** The events at this many positions. */
    static String at(int number) {
        return "SELECT " + DATA + ", global_index FROM events WHERE global_index IN (?" + ", ?".repeat(number - 1)
                + ") ORDER BY global_index";
    }

    /**
     * The writer itself counts the positions, so a rolled back append leaves no gap. Event ids are random and nothing looks
     * them up: an index on them would be the most expensive part of an append.
     */
    static List<String> create(String number, String text) {
        String data = """
            aggregate_id %2$s NOT NULL,
            sequence %1$s NOT NULL,
            type %2$s,
            event_id %2$s NOT NULL,
            payload_type %2$s NOT NULL,
            payload_revision %2$s,
            recorded_at %2$s NOT NULL,
            payload TEXT NOT NULL,
            metadata TEXT NOT NULL\
            """.formatted(number, text);
        return List.of(
                "CREATE TABLE IF NOT EXISTS events (global_index " + number + " PRIMARY KEY, " + data
                        + ", UNIQUE (aggregate_id, sequence))",
                "CREATE TABLE IF NOT EXISTS snapshots (" + data + ", PRIMARY KEY (aggregate_id))");
    }
}
