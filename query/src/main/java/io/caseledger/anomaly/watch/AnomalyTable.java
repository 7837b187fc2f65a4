package io.caseledger.anomaly.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caseledger.anomaly.Assessment;
import io.caseledger.anomaly.watch.Anomaly.Evidence;
import io.caseledger.anomaly.watch.Anomaly.Said;
import io.caseledger.anomaly.watch.AnomalyWatch.Wanted;
import io.caseledger.anomaly.watch.Detector.Found;
import io.caseledger.anomaly.watch.Notebook.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The anomalies that were found. One whose cause ceased stays, and says so. */
final class AnomalyTable {
    /** So many events stand in an anomaly; its numbers tell of all. */
    static final int SHOWN = 50;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS =
            "SELECT number, id, rule, policy, standing, found_at, changed, ended, content FROM anomaly";

    private final AnomalyFile file;

    AnomalyTable(AnomalyFile file) {
        this.file = file;
    }

    /** What an anomaly is, beside what it is looked for by. */
    record Content(long foundPosition, List<String> projectIds, Map<String, String> numbers, List<Evidence> events) {
        static Content of(long foundPosition, Found found) {
            return new Content(
                    foundPosition,
                    found.sightings().stream()
                            .map(Sighting::projectId)
                            .filter(it -> !it.isEmpty())
                            .distinct()
                            .toList(),
                    found.numbers(),
                    found.sightings().stream()
                            .limit(SHOWN)
                            .map(AnomalyTable::evidence)
                            .toList());
        }
    }

    private static Evidence evidence(Sighting it) {
        return new Evidence(
                it.position(),
                Sighting.nameOf(it.type()),
                it.recordId(),
                it.by(),
                it.station(),
                it.projectId(),
                it.recordedAt(),
                it.from());
    }

    /** The same rule and subject is the same anomaly. */
    static String idOf(Subject about) {
        byte[] name = (about.rule() + "\n" + about.subject()).getBytes(UTF_8);
        return "anomaly:" + UUID.nameUUIDFromBytes(name);
    }

    /** Notes what a judgement came to after an event. */
    void settle(Subject about, String policy, @Nullable Found found, long position, Instant recordedAt) {
        String id = idOf(about);
        Optional<Anomaly> known = find(id);
        if (found == null) {
            file.change(
                    "UPDATE anomaly SET standing = 0, changed = ?, ended = ? WHERE id = ? AND standing = 1",
                    position,
                    position,
                    id);
        } else if (known.isEmpty()) {
            insert(id, about.rule(), policy, Content.of(position, found), position, recordedAt);
        } else {
            update(known.get(), policy, Content.of(known.get().foundPosition(), found), position);
        }
    }

    private void insert(String id, String rule, String policy, Content content, long position, Instant recordedAt) {
        long number = file.count("SELECT COALESCE(MAX(number), 0) + 1 FROM anomaly");
        file.change(
                "INSERT INTO anomaly VALUES (?, ?, ?, ?, 1, ?, ?, NULL, ?)",
                number,
                id,
                rule,
                policy,
                recordedAt.toEpochMilli(),
                position,
                JSON.writeValueAsString(content));
        addProjects(number, content);
    }

    private void update(Anomaly before, String policy, Content content, long position) {
        boolean same = before.standing()
                && before.numbers().equals(content.numbers())
                && before.events().equals(content.events());
        if (!same) {
            file.change(
                    "UPDATE anomaly SET policy = ?, standing = 1, changed = ?, ended = NULL, content = ? WHERE id = ?",
                    policy,
                    position,
                    JSON.writeValueAsString(content),
                    before.id());
            addProjects(before.number(), content);
        }
    }

    private void addProjects(long number, Content content) {
        content.projectIds().forEach(it -> file.change("INSERT OR IGNORE INTO project VALUES (?, ?)", it, number));
    }

    /** Notes what an auditor said. */
    void assessed(Fact fact) {
        var said = new Said(
                fact.position(),
                fact.stream(),
                Assessment.valueOf(Objects.requireNonNull(fact.text("assessment"))),
                Objects.requireNonNull(fact.text("note")),
                Objects.requireNonNull(fact.text("assessedBy")),
                Objects.requireNonNull(fact.instant("occurredAt")));
        file.change(
                "INSERT OR REPLACE INTO assessment VALUES (?, ?, ?, ?)",
                Objects.requireNonNull(fact.text("anomalyId")),
                fact.position(),
                said.assessment().name(),
                JSON.writeValueAsString(said));
    }

    Optional<Anomaly> find(String id) {
        return file.read(COLUMNS + " WHERE id = ?", this::read, id).stream().findFirst();
    }

    /** The anomalies beyond a number, those found last first; backward, those before it. */
    List<Anomaly> find(Wanted wanted, @Nullable Long beyond, boolean backward, int limit) {
        var sql = new AnomalyCondition(wanted);
        if (beyond != null) {
            sql.and(backward ? "number > ?" : "number < ?", beyond);
        }
        String order = " ORDER BY number " + (backward ? "ASC" : "DESC") + " LIMIT " + limit;
        List<Anomaly> found = file.read(COLUMNS + sql.where() + order, this::read, sql.values());
        return backward ? found.reversed() : found;
    }

    long count(Wanted wanted) {
        var sql = new AnomalyCondition(wanted);
        return file.count("SELECT COUNT(*) FROM anomaly" + sql.where(), sql.values());
    }

    private Anomaly read(ResultSet row) throws SQLException {
        Content content = JSON.readValue(row.getString("content"), Content.class);
        String id = row.getString("id");
        long ceased = row.getLong("ended");
        return new Anomaly(
                row.getLong("number"),
                id,
                row.getString("rule"),
                row.getString("policy"),
                row.getInt("standing") == 1,
                Instant.ofEpochMilli(row.getLong("found_at")),
                content.foundPosition(),
                row.getLong("changed"),
                row.getInt("standing") == 1 ? null : ceased,
                content.projectIds(),
                content.numbers(),
                content.events(),
                saidOf(id));
    }

    private List<Said> saidOf(String id) {
        return file.read(
                "SELECT content FROM assessment WHERE about = ? ORDER BY position",
                it -> JSON.readValue(it.getString(1), Said.class),
                id);
    }
}
