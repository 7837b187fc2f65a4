package io.caseledger.anomaly.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What rules keep in mind: what was sighted about which subject, beside what they noted and which records belong together. */
final class Notebook {
    /** More are not kept of one subject: whoever looks into it finds the rest, and a digest in all records stays cheap. */
    static final int MOST = 200;

    private static final String STANDS =
            " AND NOT EXISTS (SELECT 1 FROM ended WHERE ended.record = sighting.record AND ended.rule IN ('', ?))";

    private final AnomalyFile file;
    private final Links links;
    private final Notes notes;

    /** What is to be judged again. */
    record Subject(String rule, String subject) {}

    Notebook(AnomalyFile file) {
        this.file = file;
        links = new Links(file);
        notes = new Notes(file);
    }

    Links links() {
        return links;
    }

    Notes notes() {
        return notes;
    }

    /** Keeps a sighting in the place of the one of the same part of the same record; false when there are too many. */
    boolean see(String rule, String subject, Sighting it) {
        long others = file.count(
                "SELECT COUNT(*) FROM sighting WHERE rule = ? AND subject = ? AND NOT (record = ? AND item = ?)",
                rule,
                subject,
                it.recordId(),
                it.item());
        return others < MOST && put(rule, subject, it);
    }

    /** Whether a part of a record was sighted about a subject. */
    boolean has(String rule, String subject, String record, String item) {
        return file.count(
                        "SELECT COUNT(*) FROM sighting WHERE rule = ? AND subject = ? AND record = ? AND item = ?",
                        rule,
                        subject,
                        record,
                        item)
                > 0;
    }

    /** Keeps a sighting, however many there are. */
    boolean put(String rule, String subject, Sighting it) {
        file.change(
                "INSERT OR REPLACE INTO sighting VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rule,
                subject,
                it.recordId(),
                it.item(),
                it.position(),
                it.type(),
                it.by(),
                it.station(),
                it.projectId(),
                it.recordedAt().toEpochMilli(),
                it.from().toEpochMilli(),
                it.until().toEpochMilli(),
                it.place());
        return true;
    }

    /** Forgets what a rule sighted of a record, or of one part of it; answers about which subjects that was. */
    Set<String> forget(String rule, String record, @Nullable String item) {
        String where = " FROM sighting WHERE record = ? AND rule = ? AND (? IS NULL OR item = ?)";
        var subjects = new LinkedHashSet<>(
                file.read("SELECT DISTINCT subject" + where, row -> row.getString(1), record, rule, item, item));
        if (!subjects.isEmpty()) {
            file.change("DELETE" + where, record, rule, item, item);
        }
        return subjects;
    }

    /** All that was sighted about a subject, in the order of the log, whatever became of the records. */
    List<Sighting> all(String rule, String subject) {
        return file.read(
                "SELECT * FROM sighting WHERE rule = ? AND subject = ? ORDER BY position, record, item",
                Notebook::sighting,
                rule,
                subject);
    }

    /** What was sighted about a subject from an instant until before another, in records that still count. */
    List<Sighting> standing(String rule, String subject, Instant from, Instant until, int atMost) {
        return file.read(
                "SELECT * FROM sighting WHERE rule = ? AND subject = ? AND from_at >= ? AND from_at < ?" + STANDS
                        + " ORDER BY position, record, item LIMIT ?",
                Notebook::sighting,
                rule,
                subject,
                from.toEpochMilli(),
                until.toEpochMilli(),
                rule,
                atMost);
    }

    List<Sighting> standing(String rule, String subject) {
        return standing(
                rule, subject, Instant.ofEpochMilli(Long.MIN_VALUE), Instant.ofEpochMilli(Long.MAX_VALUE), MOST);
    }

    long count(String rule, String subject, Instant from, Instant until) {
        return file.count(
                "SELECT COUNT(*) FROM sighting WHERE rule = ? AND subject = ? AND from_at >= ? AND from_at < ?"
                        + STANDS,
                rule,
                subject,
                from.toEpochMilli(),
                until.toEpochMilli(),
                rule);
    }

    private static Sighting sighting(ResultSet row) throws SQLException {
        return new Sighting(
                row.getString("record"),
                row.getString("item"),
                row.getLong("position"),
                row.getString("type"),
                row.getString("actor"),
                row.getString("station"),
                row.getString("project"),
                Instant.ofEpochMilli(row.getLong("recorded_at")),
                Instant.ofEpochMilli(row.getLong("from_at")),
                Instant.ofEpochMilli(row.getLong("until_at")),
                row.getString("place"));
    }

    /** From now on a record counts no longer, for one rule or, where that is empty, for all; answers what it was sighted in. */
    List<Subject> end(String record, String rule) {
        file.change("INSERT OR IGNORE INTO ended VALUES (?, ?)", record, rule);
        return subjectsOf(record);
    }

    /** A record counts again. */
    List<Subject> revive(String record, String rule) {
        return file.change("DELETE FROM ended WHERE record = ? AND rule = ?", record, rule) > 0
                ? subjectsOf(record)
                : List.of();
    }

    List<Subject> subjectsOf(String record) {
        return file.read(
                "SELECT DISTINCT rule, subject FROM sighting WHERE record = ?",
                row -> new Subject(row.getString(1), row.getString(2)),
                record);
    }
}
