package io.caseledger.training;

import io.caseledger.shared.Rejected;
import io.caseledger.training.TrainingSlotEvent.UnitClosed;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads and appends the small streams of {@link TrainingSlotEvent}; of two that race for one, the store takes one. */
record TrainingSlots(EventStore events) {
    private static final String STREAM = "TrainingSlot";

    List<TrainingSlotEvent> of(String slotId) {
        var taken = new ArrayList<TrainingSlotEvent>();
        var stream = events.readEvents(slotId, 0);
        while (stream.hasNext()) {
            taken.add((TrainingSlotEvent) stream.next().getPayload());
        }
        return taken;
    }

    /** Appends behind what was read. */
    void append(List<TrainingSlotEvent> read, TrainingSlotEvent next) {
        events.publish(new GenericDomainEventMessage<>(STREAM, next.slotId(), read.size(), next));
    }

    /**
     * Appends what is not there yet.
     *
     * @throws Rejected with {@code UNIT_WITHDRAWN} when the unit was withdrawn meanwhile
     */
    void takeOnce(TrainingSlotEvent wanted) {
        List<TrainingSlotEvent> taken = of(wanted.slotId());
        if (!taken.contains(wanted)) {
            boolean closed = !taken.isEmpty() && taken.getLast() instanceof UnitClosed;
            Rejected.unlessAbout("unitId", !closed, "UNIT_WITHDRAWN");
            append(taken, wanted);
        }
    }
}
