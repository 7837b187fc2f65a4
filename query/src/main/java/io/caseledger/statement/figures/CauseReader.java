package io.caseledger.statement.figures;

import io.caseledger.project.ProjectEvent.ProjectExtended;
import io.caseledger.statement.Change.Cause;
import io.caseledger.statement.StatementDocument.Subject;
import io.caseledger.store.Log;
import io.caseledger.store.Positions;
import io.caseledger.store.StoredEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names events as the log has them: what, by whom, when and why. Of what is sealed in them, nothing is read. */
@Component
class CauseReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BY = "by";

    /** With which begins what is kept sealed. */
    private static final String SEALED = "sealed:";

    private final Log log;
    private final EventStore events;
    private final Positions positions;

    CauseReader(Log log, EventStore events, Positions positions) {
        this.log = log;
        this.events = events;
        this.positions = positions;
    }

    List<Cause> at(Collection<Long> wanted) {
        return wanted.isEmpty()
                ? List.of()
                : log.at(wanted).stream().map(CauseReader::cause).toList();
    }

    private static Cause cause(StoredEvent event) {
        JsonNode payload = JSON.readTree(event.payload());
        return new Cause(
                event.position(),
                nameOf(event.payloadType()),
                event.aggregateId(),
                text(JSON.readTree(event.metadata()), BY),
                Instant.parse(event.recordedAt()),
                Optional.ofNullable(text(payload, "occurredAt"))
                        .map(it -> OffsetDateTime.parse(it).toInstant())
                        .orElse(null),
                text(payload, "reason"));
    }

    private static String nameOf(String payloadType) {
        return payloadType.substring(Math.max(payloadType.lastIndexOf('$'), payloadType.lastIndexOf('.')) + 1);
    }

    private static @Nullable String text(JsonNode from, String name) {
        JsonNode value = from.path(name);
        return value.isString() && !value.asString().startsWith(SEALED) ? value.asString() : null;
    }

    /** How the end of a project moved after it was stated; an end only ever moves to a later day. */
    List<Cause> extensions(Subject then) {
        var extensions = new ArrayList<Cause>();
        events.readEvents(then.id(), 0).asStream().forEach(it -> {
            if (it.getPayload() instanceof ProjectExtended extended
                    && extended.endsOn().isAfter(then.endsOn())) {
                extensions.add(new Cause(
                        positionOf(it),
                        it.getPayloadType().getSimpleName(),
                        then.id(),
                        (String) it.getMetaData().get(BY),
                        it.getTimestamp(),
                        null,
                        extended.reason()));
            }
        });
        return extensions;
    }

    /** Some stores tell no more than the head: then what stands there is another event. */
    private @Nullable Long positionOf(DomainEventMessage<?> event) {
        long position = positions.of(event.getAggregateIdentifier(), event.getSequenceNumber());
        return log.at(List.of(position)).stream()
                .filter(it -> it.aggregateId().equals(event.getAggregateIdentifier())
                        && it.sequence() == event.getSequenceNumber())
                .map(StoredEvent::position)
                .findFirst()
                .orElse(null);
    }
}
