package io.caseledger.attendance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final Journals store;
    private final EventStore events;
    private final Map<String, Page> pages = new HashMap<>();

    Journal(Journals store, EventStore events) {
        this.store = store;
        this.events = events;
    }

    /** Reads these streams unless they were read. */
    Journal open(Collection<String> ids) {
        List<String> unknown =
                ids.stream().filter(it -> !pages.containsKey(it)).distinct().toList();
        if (!unknown.isEmpty()) {
            Map<String, Page> found = store.read(unknown);
            unknown.forEach(it -> pages.put(it, found.getOrDefault(it, Page.EMPTY)));
        }
        return this;
    }

    /** What a stream comes to, with what was just written; null when there is none, or one of another kind. */
    <T> @Nullable T read(String id, Class<T> kind) {
        return page(id).of(kind);
    }

    @Nullable
    TraineeProfile trainee(String traineeId) {
        return read(traineeId, TraineeProfile.class);
    }

    @Nullable
    Presence presence(String participationId) {
        return read(participationId, Presence.class);
    }

    void write(String type, String id, Object event) {
        Page page = page(id);
        events.publish(new GenericDomainEventMessage<>(type, id, page.next(), event));
        pages.put(id, page.with(event));
    }

    void write(ParticipationEvent event) {
        write(PARTICIPATION, event.participationId(), event);
    }

    void write(TraineeEvent event) {
        write(TRAINEE, event.traineeId(), event);
    }

    private Page page(String id) {
        Page page = pages.get(id);
        return page == null ? open(List.of(id)).pages.getOrDefault(id, Page.EMPTY) : page;
    }
}
