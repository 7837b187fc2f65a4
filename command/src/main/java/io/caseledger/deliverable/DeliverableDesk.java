package io.caseledger.deliverable;

import io.caseledger.deliverable.DeliverableCommand.RegisterDeliverable;
import io.caseledger.gate.Creations;
import io.caseledger.gate.SlotEvent.SlotTaken;
import io.caseledger.gate.Slots;
import io.caseledger.gate.Slots.Claim;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.shared.Rejected;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What deliverables must know of each other and of their project: one piece of research is not entered twice, by its title or by
 * its very text. It reads streams and loads no other aggregate.
 */
@Component
class DeliverableDesk {
    private final EventStore events;
    private final Projects projects;
    private final Slots<SlotTaken> slots;

    DeliverableDesk(EventStore events, Projects projects) {
        this.events = events;
        this.projects = projects;
        this.slots = Slots.of(events);
    }

    /**
     * Lets a deliverable begin, with its title.
     *
     * @throws Rejected because the project does not take it, or with {@code ALREADY_EXISTS}, naming who has the title
     */
    void receive(RegisterDeliverable it) {
        Creations.leaveToGate(events, it.deliverableId());
        projects.mustTake(it.projectId(), Direction.DIRECTION_9);
        takeTitle(DeliverableFile.titleClaim(it.projectId(), it.kind(), it.title()), it.deliverableId());
    }

    /**
     * Takes the title to which a correction leads.
     *
     * @throws Rejected with {@code ALREADY_EXISTS}, naming who has it
     */
    void correct(DeliverableFile before, String title) {
        Claim wanted = DeliverableFile.titleClaim(before.projectId(), before.kind(), title);
        if (!wanted.equals(before.titleClaim())) {
            takeTitle(wanted, before.deliverableId());
        }
    }

    private void takeTitle(Claim title, String deliverableId) {
        slots.claim(deliverableId, List.of(title), (holderId, slotId) -> {
            DeliverableFile holder = file(holderId);
            return holder != null
                    && !holder.voided()
                    && holder.titleClaim().slotId().equals(slotId);
        });
    }

    /**
     * Takes a text, which belongs to who uploaded it until that deliverable is void.
     *
     * @throws Rejected with {@code TEXT_OF_OTHER_DELIVERABLE}, naming who has it
     */
    void takeText(DeliverableFile file, String digest) {
        slots.claim(file.deliverableId(), List.of(file.textClaim(digest)), (holderId, _) -> {
            DeliverableFile holder = file(holderId);
            return holder != null && !holder.voided();
        });
    }

    private @Nullable DeliverableFile file(String deliverableId) {
        DeliverableFile file = null;
        var stream = events.readEvents(deliverableId, 0);
        while (stream.hasNext()) {
            file = DeliverableFile.after((DeliverableEvent) stream.next().getPayload(), file);
        }
        return file;
    }
}
