package io.caseledger.event.api;

import io.caseledger.store.Log;
import io.caseledger.store.Positions;
import io.caseledger.store.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every event of the log as a walk over it reads them, one by one and without an index. */
record LogWalk(
        long position,
        String recordId,
        String type,
        @Nullable String by,
        @Nullable String workstation,
        @Nullable String requestId,
        Instant recordedAt,
        @Nullable Instant occurredAt) {

    static List<LogWalk> over(Log log) {
        var all = new ArrayList<LogWalk>();
        long position = Positions.NONE;
        while (position < log.head()) {
            for (StoredEvent it : log.after(position, 500)) {
                all.add(of(it));
                position = it.position();
            }
        }
        return all;
    }

    private static LogWalk of(StoredEvent it) {
        JsonNode meta = JsonMapper.shared().readTree(it.metadata());
        JsonNode payload = JsonMapper.shared().readTree(it.payload());
        JsonNode station = meta.has("station") ? meta.path("station") : meta.path("for");
        return new LogWalk(
                it.position(),
                it.aggregateId(),
                it.payloadType(),
                text(meta.path("by")),
                text(station),
                text(meta.path("request")),
                Instant.parse(it.recordedAt()),
                payload.has("occurredAt")
                        ? Instant.parse(payload.path("occurredAt").asString())
                        : null);
    }

    private static @Nullable String text(JsonNode at) {
        return at.isString() ? at.asString() : null;
    }

    boolean isOf(String feature) {
        return type.startsWith("io.caseledger." + feature + ".");
    }

    boolean isA(String simpleName) {
        return type.endsWith("$" + simpleName);
    }
}
