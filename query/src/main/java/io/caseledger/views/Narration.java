package io.caseledger.views;

import io.caseledger.shared.ProjectFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Folds events once more, beside the views and without them: the projections say, as they always do, which views an event
 * changes, and the same pure folds change them.
 */
@Component
public final class Narration {
    private final ObjectProvider<Projection<?, ?>> projections;
    private final LeavingOut leftOut;

    /** By type of event: most projections care for few, and asking all of them about each event takes longer than folding it. */
    private final Map<Class<?>, List<AnnotationEventHandlerAdapter>> caring = new ConcurrentHashMap<>();

    private volatile @Nullable List<AnnotationEventHandlerAdapter> handlers;

    /** @param leftOut what the views leave out changes nothing here either */
    Narration(ObjectProvider<Projection<?, ?>> projections, LeavingOut leftOut) {
        this.projections = projections;
        this.leftOut = leftOut;
    }

    /**
     * How an event changed a view.
     *
     * @param before absent when the view began with the event
     */
    public record Change(
            Kind<?, ?> kind, String id, @Nullable Record before, Record after) {}

    /** A fold that begins with no views; for one thread. */
    public Story begin() {
        return new Story(this);
    }

    /** The kind of the view of this id that an event is about; empty when there is none. */
    public Optional<Kind<?, ?>> kindOf(String id, DomainEventMessage<?> event) {
        return told(tracked(event, 0)).events().entrySet().stream()
                .filter(it -> it.getValue().containsKey(id))
                .<Kind<?, ?>>map(Map.Entry::getKey)
                .findFirst();
    }

    private static TrackedEventMessage<?> tracked(DomainEventMessage<?> event, long position) {
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(position), event);
    }

    private Batch told(TrackedEventMessage<?> message) {
        return Rehearsal.of(caringFor(message), message);
    }

    private List<AnnotationEventHandlerAdapter> handlers() {
        List<AnnotationEventHandlerAdapter> known = handlers;
        if (known == null) {
            known = projections.stream().map(AnnotationEventHandlerAdapter::new).toList();
            handlers = known;
        }
        return known;
    }

    private List<AnnotationEventHandlerAdapter> caringFor(TrackedEventMessage<?> message) {
        return caring.computeIfAbsent(
                message.getPayloadType(),
                _ -> handlers().stream().filter(it -> it.canHandle(message)).toList());
    }

    /** The views as far as they were folded. */
    public static final class Story {
        private final Narration narration;
        private final Map<Kind<?, ?>, Map<String, Record>> views = new HashMap<>();

        private Story(Narration narration) {
            this.narration = narration;
        }

        /** Folds one more event, and says which views it changed. */
        public List<Change> add(DomainEventMessage<?> event, long position) {
            var changes = new ArrayList<Change>();
            if (narration.leftOut.leavesOut(position)) {
                return changes;
            }
            narration
                    .told(tracked(event, position))
                    .events()
                    .forEach((kind, byId) -> byId.forEach((id, events) -> changes.add(folded(kind, id, events))));
            return changes;
        }

        @SuppressWarnings("unchecked") // a kind's records only ever get the kind's events
        private <V extends Record, E extends ProjectFact> Change folded(
                Kind<V, E> kind, String id, List<? extends Batch.Recorded<?>> events) {
            Map<String, Record> ofKind = views.computeIfAbsent(kind, _ -> new HashMap<>());
            @Nullable V before = (V) ofKind.get(id);
            @Nullable V after = before;
            for (Batch.Recorded<?> it : events) {
                after = kind.evolve().apply(after, (E) it.event());
            }
            ofKind.put(id, Objects.requireNonNull(after));
            return new Change(kind, id, before, after);
        }
    }
}
