package io.caseledger.anomaly.watch;

import io.caseledger.anomaly.watch.AnomalyWatch.Wanted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a question, as SQL. */
final class AnomalyCondition {
    private static final String LATEST =
            "(SELECT kind FROM assessment WHERE about = anomaly.id ORDER BY position DESC LIMIT 1)";

    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    AnomalyCondition(Wanted wanted) {
        and("number IN (SELECT number FROM project WHERE project = ?)", wanted.projectId());
        and("rule = ?", wanted.rule());
        and("standing = ?", wanted.standing() == null ? null : wanted.standing() ? 1 : 0);
        and(
                LATEST + " = ?",
                wanted.assessment() == null ? null : wanted.assessment().name());
        and("found_at >= ?", wanted.from() == null ? null : wanted.from().toEpochMilli());
        and("found_at < ?", wanted.until() == null ? null : wanted.until().toEpochMilli());
        if (wanted.assessed() != null) {
            parts.add((wanted.assessed() ? "" : "NOT ") + "EXISTS (SELECT 1 FROM assessment WHERE about = anomaly.id)");
        }
    }

    void and(String part, @Nullable Object value) {
        if (value != null) {
            parts.add(part);
            values.add(value);
        }
    }

    String where() {
        return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
    }

    Object[] values() {
        return values.toArray();
    }
}
