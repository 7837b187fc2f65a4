package io.caseledger.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of the log, as it may be shown.
 *
 * @param revision of the type, as this version reads it
 * @param by who recorded it
 * @param roles which she had then
 * @param workstation the workstation that she spoke for
 * @param onBehalfOf the workstation for which somebody recorded it who spoke for none
 * @param payload its content in plain words, with marks where somebody is not to be shown; absent when what is stored cannot be read
 */
public record LedgerEvent(
        long position,
        String eventId,
        @Nullable Instant recordedAt,
        @Nullable Instant occurredAt,
        String feature,
        String type,
        String recordId,
        long sequence,
        @Nullable String revision,
        @Nullable String by,
        List<String> roles,
        @Nullable String workstation,
        @Nullable String onBehalfOf,
        @Nullable String requestId,
        @Nullable Map<String, @Nullable Object> payload) {

    /** Who is shown an event is shown the record that it is about: that is what the access record names. */
    public String id() {
        return recordId;
    }
}
