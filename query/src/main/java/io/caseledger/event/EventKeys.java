package io.caseledger.event;

import io.caseledger.find.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an event is found by. What is broken in a stored event is absent here, and is no reason to lose the event.
 *
 * @param by who recorded it
 * @param station the workstation that whoever recorded it spoke for, or on whose behalf the office did
 */
record EventKeys(
        long position,
        String recordId,
        String feature,
        String type,
        @Nullable String by,
        @Nullable String station,
        @Nullable String requestId,
        @Nullable Instant recordedAt,
        @Nullable Instant occurredAt) {

    static final String POSITION = "position";

    static final Fields FIELDS = Fields.ofDocument(EventKeys.class)
            .ordered(POSITION)
            .filtered("recordId", "feature", "type", "by", "station", "requestId", "recordedAt", "occurredAt");
}
