package io.caseledger.deliverable;

import io.caseledger.deliverable.DeliverableCommand.RegisterDeliverable;
import io.caseledger.deliverable.DeliverableSlotEvent.DeliverableTextTaken;
import io.caseledger.deliverable.DeliverableSlotEvent.DeliverableTitleTaken;
import io.caseledger.gate.Creations;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.shared.Rejected;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What deliverables must know of each other and of their project. It reads streams and loads no other aggregate. */
@Component
class DeliverableDesk {
    private static final String STREAM = "DeliverableSlot";

    private final EventStore events;
    private final Projects projects;

    DeliverableDesk(EventStore events, Projects projects) {
        this.events = events;
        this.projects = projects;
    }

    /**
     * Lets a deliverable begin, with its title.
     *
     * @throws Rejected because the project does not take it, or another one has the title
     */
    void receive(RegisterDeliverable it) {
        Creations.leaveToGate(events, it.deliverableId());
        projects.mustTake(it.projectId(), Direction.DIRECTION_9);
        takeTitle(it.projectId(), it.kind(), it.title(), it.deliverableId());
    }

    /**
     * Takes a title in the current unit of work.
     *
     * @throws Rejected with {@code ALREADY_EXISTS}, naming who has it
     */
    void takeTitle(String projectId, DeliverableKind kind, String title, String deliverableId) {
        String slotId = DeliverableTitleTaken.slotOf(projectId, kind, title);
        String wanted = DeliverableSlotEvent.plain(title);
        Predicate<DeliverableFile> has =
                it -> DeliverableSlotEvent.plain(it.title()).equals(wanted);
        take(slotId, deliverableId, DeliverableTitleTaken::new, has, "title", "ALREADY_EXISTS");
    }

    /**
     * Takes a text in the current unit of work, unless the deliverable has it already.
     *
     * @throws Rejected with {@code TEXT_OF_OTHER_DELIVERABLE}, naming who has it
     */
    void takeText(DeliverableFile file, String digest) {
        String slotId = DeliverableTextTaken.slotOf(file.projectId(), file.kind(), digest);
        take(
                slotId,
                file.deliverableId(),
                DeliverableTextTaken::new,
                _ -> true,
                "text.digest",
                "TEXT_OF_OTHER_DELIVERABLE");
    }

    /** Of two that race for one, the store takes one: the second is appended at the same place. */
    private void take(
            String slotId,
            String deliverableId,
            BiFunction<String, String, DeliverableSlotEvent> taken,
            Predicate<DeliverableFile> has,
            String field,
            String refusal) {
        DeliverableSlotEvent last = null;
        long next = 0;
        var slot = events.readEvents(slotId, 0);
        while (slot.hasNext()) {
            last = (DeliverableSlotEvent) slot.next().getPayload();
            next++;
        }
        if (last != null && last.deliverableId().equals(deliverableId)) {
            return;
        }
        if (last != null) {
            DeliverableFile holder = file(last.deliverableId());
            boolean free = holder == null || holder.voided() || !has.test(holder);
            Rejected.unlessAbout(field, free, refusal, last.deliverableId());
        }
        events.publish(new GenericDomainEventMessage<>(STREAM, slotId, next, taken.apply(slotId, deliverableId)));
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
