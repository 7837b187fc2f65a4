package io.caseledger.views;

import io.caseledger.find.Fields;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A clock that runs, or is paused, on a record.
 *
 * @param dueAt the first instant after the limit: a limit in days ends with the due day in Shanghai
 * @param pausedAt since when it is paused; paused clocks are not due
 */
public record DueItem(
        @BsonId String id,
        String kind,
        String recordId,
        String projectId,
        String rule,
        String pack,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant pausedAt) {
    static final Fields FIELDS = Fields.ofDocument(DueItem.class)
            .filtered("projectId", "kind", "rule", "pausedAt")
            .ordered("dueAt");
}
