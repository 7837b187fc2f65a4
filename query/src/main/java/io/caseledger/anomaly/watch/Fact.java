package io.caseledger.anomaly.watch;

import io.caseledger.shared.Zone;
import io.caseledger.store.StoredEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event of the log as rules look at it: as it is stored, so that what is sealed stays sealed. Most are never read at all. */
final class Fact {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SYSTEM = "system:";

    private final StoredEvent stored;
    private final Instant recordedAt;
    private final String by;
    private final @Nullable String station;
    private @Nullable JsonNode payload;

    Fact(StoredEvent stored) {
        this.stored = stored;
        recordedAt = Instant.parse(stored.recordedAt());
        JsonNode meta = JSON.readTree(stored.metadata());
        by = meta.path("by").asString("");
        station = textOf(meta.path("station"));
    }

    long position() {
        return stored.position();
    }

    String stream() {
        return stored.aggregateId();
    }

    long sequence() {
        return stored.sequence();
    }

    /** The name of its class. */
    String type() {
        return stored.payloadType();
    }

    /** Who did it; empty when nobody is named. */
    String by() {
        return by;
    }

    /** Whether a person did it, and not the ledger itself. */
    boolean isByPerson() {
        return !by.isEmpty() && !by.startsWith(SYSTEM);
    }

    /** The workstation for which whoever did it spoke. */
    @Nullable
    String station() {
        return station;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    LocalDate day() {
        return Zone.dayOf(recordedAt);
    }

    /** Empty for what belongs to no project. */
    String projectId() {
        return Objects.requireNonNullElse(text("projectId"), "");
    }

    /** All that stands at a path; through a list, in each of its items. */
    List<JsonNode> values(String path) {
        List<JsonNode> here = List.of(payload());
        for (String name : path.split("\\.")) {
            var next = new ArrayList<JsonNode>();
            here.forEach(it -> collect(it.path(name), next));
            here = next;
        }
        return here;
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isArray()) {
            node.forEach(it -> collect(it, into));
        } else if (!node.isMissingNode() && !node.isNull()) {
            into.add(node);
        }
    }

    @Nullable
    String text(String path) {
        List<JsonNode> found = values(path);
        return found.isEmpty() ? null : textOf(found.getFirst());
    }

    /** A day is the first instant of it in Shanghai. */
    @Nullable
    Instant instant(@Nullable String path) {
        String text = path == null ? null : text(path);
        if (text == null) {
            return null;
        }
        return text.indexOf('T') < 0 ? Zone.startOf(LocalDate.parse(text)) : Instant.parse(text);
    }

    private static @Nullable String textOf(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asString() : null;
    }

    private JsonNode payload() {
        if (payload == null) {
            payload = JSON.readTree(stored.payload());
        }
        return payload;
    }
}
