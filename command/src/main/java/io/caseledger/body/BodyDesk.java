package io.caseledger.body;

import io.caseledger.body.HandlingBodyCommand.RegisterHandlingBody;
import io.caseledger.gate.Creations;
import io.caseledger.gate.SlotEvent.SlotTaken;
import io.caseledger.gate.Slots;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.shared.Rejected;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sees to it that a body stands in the register of a project once. It reads streams and loads no aggregate. */
@Component
class BodyDesk {
    private final EventStore events;
    private final Projects projects;
    private final Slots<SlotTaken> slots;

    BodyDesk(EventStore events, Projects projects) {
        this.events = events;
        this.projects = projects;
        this.slots = Slots.of(events);
    }

    /**
     * Takes the keys of a new body.
     *
     * @throws Rejected with {@code ALREADY_EXISTS} naming the body that is the same, or because the project does not take it
     */
    void receive(RegisterHandlingBody it) {
        Creations.leaveToGate(events, it.bodyId());
        projects.mustTake(it.projectId(), Direction.DIRECTION_9);
        slots.claim(it.bodyId(), BodyProfile.claims(it.projectId(), it.particulars()), this::holds);
    }

    /** Takes the keys to which a correction leads. */
    void correct(BodyProfile before, BodyParticulars after) {
        var wanted = BodyProfile.claims(before.projectId(), after).stream()
                .filter(it -> !before.claims().contains(it))
                .toList();
        slots.claim(before.bodyId(), wanted, this::holds);
    }

    private boolean holds(String bodyId, String slotId) {
        BodyProfile profile = profile(bodyId);
        return profile != null
                && profile.claims().stream().anyMatch(it -> it.slotId().equals(slotId));
    }

    private @Nullable BodyProfile profile(String bodyId) {
        BodyProfile profile = null;
        var stream = events.readEvents(bodyId, 0);
        while (stream.hasNext() && stream.next().getPayload() instanceof HandlingBodyEvent event) {
            profile = BodyProfile.after(event, profile);
        }
        return profile;
    }
}
