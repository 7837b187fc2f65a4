package io.caseledger.attendance;

import io.caseledger.store.Streams;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * The streams that one command reads and writes. Each is read once, hundreds at a time; what is written is seen by whoever
 * reads on, and all of it is appended together or not at all, since a stream that moved meanwhile refuses it.
 */
final class Journal {
    static final String PARTICIPATION = "Participation";
    static final String TRAINEE = "Trainee";

    private final Streams streams;
    private final EventStore events;
    private final Map<String, List<Object>> pages = new HashMap<>();

    Journal(Streams streams, EventStore events) {
        this.streams = streams;
        this.events = events;
    }

    /** Reads these streams unless they were read. */
    Journal open(Collection<String> ids) {
        List<String> unknown = ids.stream().filter(it -> !pages.containsKey(it)).toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(it -> pages.put(it, new ArrayList<>()));
            streams.read(unknown)
                    .forEach((id, found) -> page(id).addAll(found.stream()
                            .<Object>map(DomainEventMessage::getPayload)
                            .toList()));
        }
        return this;
    }

    /** The events of a stream, with those just written. */
    List<Object> read(String id) {
        open(List.of(id));
        return List.copyOf(page(id));
    }

    void write(String type, String id, Object event) {
        open(List.of(id));
        events.publish(new GenericDomainEventMessage<>(type, id, page(id).size(), event));
        page(id).add(event);
    }

    void write(ParticipationEvent event) {
        write(PARTICIPATION, event.participationId(), event);
    }

    void write(TraineeEvent event) {
        write(TRAINEE, event.traineeId(), event);
    }

    /** A record folded from its stream; null when there is none, or one of another kind. */
    @Nullable
    TraineeProfile trainee(String traineeId) {
        return folded(traineeId, TraineeEvent.class, TraineeProfile::after);
    }

    @Nullable
    Presence presence(String participationId) {
        return folded(participationId, ParticipationEvent.class, Presence::after);
    }

    private <E, T> @Nullable T folded(String id, Class<E> kind, BiFunction<E, @Nullable T, T> fold) {
        @Nullable T now = null;
        for (Object event : read(id)) {
            if (!kind.isInstance(event)) {
                return null;
            }
            now = fold.apply(kind.cast(event), now);
        }
        return now;
    }

    private List<Object> page(String id) {
        return pages.computeIfAbsent(id, _ -> new ArrayList<>());
    }
}
