package io.caseledger.views;

import io.caseledger.shared.ProjectFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Says which records of a kind an event is about and what it is to their fold. It asks the projections themselves, which say it as
 * always, so that what was folded once can be folded again, up to wherever one likes.
 */
@Component
public class Retelling {
    private final ObjectProvider<Projection<?, ?>> projections;
    private final LeavingOut leftOut;
    private final Map<String, AnnotationEventHandlerAdapter> handlers = new ConcurrentHashMap<>();

    /** @param leftOut what the views leave out is not told again either */
    Retelling(ObjectProvider<Projection<?, ?>> projections, LeavingOut leftOut) {
        this.projections = projections;
        this.leftOut = leftOut;
    }

    /**
     * An event as a record's fold takes it.
     *
     * @param message as it is in the log
     */
    public record Retold(TrackedEventMessage<?> message, ProjectFact event) {
        public long position() {
            return message.trackingToken().position().orElseThrow();
        }
    }

    /** The events of each record of a kind, of some that stand in their order. */
    public Map<String, List<Retold>> of(Kind<?, ?> kind, Collection<? extends TrackedEventMessage<?>> messages) {
        AnnotationEventHandlerAdapter handler = handlers.computeIfAbsent(kind.name(), _ -> handler(kind));
        var byRecord = new HashMap<String, List<Retold>>();
        for (TrackedEventMessage<?> message : messages) {
            if (leftOut.leavesOut(LogReading.positionOf(message))) {
                continue;
            }
            Rehearsal.of(List.of(handler), message)
                    .events()
                    .getOrDefault(kind, Map.of())
                    .forEach((id, events) -> events.forEach(it ->
                            byRecord.computeIfAbsent(id, _ -> new ArrayList<>()).add(new Retold(message, it.event()))));
        }
        return byRecord;
    }

    /** The same event with another payload of its type, as the fold of a record takes it. */
    public ProjectFact with(Kind<?, ?> kind, String id, Retold told, Object payload) {
        if (!(told.message() instanceof DomainEventMessage<?> it)) {
            throw new IllegalStateException(told + " is in no stream");
        }
        var changed = new GenericDomainEventMessage<>(
                it.getType(),
                it.getAggregateIdentifier(),
                it.getSequenceNumber(),
                payload,
                it.getMetaData(),
                it.getIdentifier(),
                it.getTimestamp());
        var message = new GenericTrackedDomainEventMessage<>(told.message().trackingToken(), changed);
        return Objects.requireNonNull(of(kind, List.of(message)).get(id))
                .getFirst()
                .event();
    }

    private AnnotationEventHandlerAdapter handler(Kind<?, ?> kind) {
        return projections.stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .map(AnnotationEventHandlerAdapter::new)
                .orElseThrow(() -> new IllegalStateException("Nothing projects " + kind.name()));
    }
}
