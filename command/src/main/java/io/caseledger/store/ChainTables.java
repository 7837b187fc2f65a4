package io.caseledger.store;

import java.util.List;

/** The tables of the access record and every statement on them; the same SQL on both databases. */
final class ChainTables {
    private static final String ROW = "number, recorded_at, subject, content, targets, cut, previous, digest";

    static final String SELECT = "SELECT " + ROW + " FROM accesses";
    static final String APPEND = "INSERT INTO accesses (" + ROW + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    static final String NAME = "INSERT INTO access_targets (target, number) VALUES (?, ?)";
    static final String LAST_DIGEST = "SELECT digest FROM accesses ORDER BY number DESC LIMIT 1";
    static final String FIRST = "SELECT number FROM accesses ORDER BY number LIMIT 1";
    static final String FIRST_SINCE = "SELECT number FROM accesses WHERE recorded_at >= ? ORDER BY number LIMIT 1";
    static final String DIGEST = "SELECT digest FROM accesses WHERE number = ?";
    static final String FORGET = "DELETE FROM accesses WHERE number < ?";
    static final String FORGET_NAMES = "DELETE FROM access_targets WHERE number < ?";
    static final String FOLLOW = SELECT + " WHERE number > ? ORDER BY number LIMIT ?";
    static final String NAMED = "SELECT count(*) FROM access_targets WHERE number BETWEEN ? AND ?";
    static final String OF_TARGET = "number IN (SELECT number FROM access_targets WHERE target = ?)";

    /** Its lock is "caseledA" in ASCII; who writes here does not wait for who writes events. */
    static final Layout LAYOUT = new Layout(
            "access record",
            ChainTables::create,
            "SELECT number FROM accesses ORDER BY number DESC LIMIT 1",
            0x636173656c656441L);

    private ChainTables() {}

    static List<String> create(String number, String text) {
        return List.of(
                """
                CREATE TABLE IF NOT EXISTS accesses (
                    number %1$s PRIMARY KEY,
                    recorded_at %2$s NOT NULL,
                    subject %2$s NOT NULL,
                    content TEXT NOT NULL,
                    targets %1$s NOT NULL,
                    cut %2$s NOT NULL,
                    previous %2$s NOT NULL,
                    digest %2$s NOT NULL)""".formatted(number, text),
                "CREATE INDEX IF NOT EXISTS accesses_by_time ON accesses (recorded_at)",
                "CREATE INDEX IF NOT EXISTS accesses_by_subject ON accesses (subject, number)",
                "CREATE TABLE IF NOT EXISTS access_targets (target %2$s NOT NULL, number %1$s NOT NULL,"
                                .formatted(number, text)
                        + " PRIMARY KEY (target, number))",
                "CREATE INDEX IF NOT EXISTS access_targets_by_number ON access_targets (number)");
    }
}
