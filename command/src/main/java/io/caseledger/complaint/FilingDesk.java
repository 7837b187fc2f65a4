package io.caseledger.complaint;

import io.caseledger.complaint.ComplaintCommand.FileComplaint;
import io.caseledger.complaint.ComplaintCommand.MergeComplaint;
import io.caseledger.complaint.ListingSlotEvent.ListingTaken;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntFunction;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sees to it that of each listing's claims one is open at a time. Each listing has a slot, a stream of its own that says
 * which complaint took it last. Taking a slot and opening the complaint are appended together, so of two that race the
 * second meets the sequence of the slot, tries again, and is told of the first.
 *
 * <p>It only reads other streams: it loads no aggregate, so no complaint waits for the lock of another.
 */
@Component
class FilingDesk {
    private static final String SLOT = "ListingSlot";

    private final EventStore events;
    private final Projects projects;

    FilingDesk(EventStore events, Projects projects) {
        this.events = events;
        this.projects = projects;
    }

    /**
     * Takes the slots of a new complaint.
     *
     * @throws Rejected with {@code LISTING_REPEATED}, with {@code ALREADY_EXISTS} naming the open complaint of each
     *     listing, or because the project does not take it
     */
    void receive(FileComplaint it) {
        refuseRepeated(it.listings());
        List<Slot> slots = slotsOf(Claim.of(it));
        // A slot that this complaint took before means the same filing again: appending it will meet its own stream.
        if (slots.stream().noneMatch(slot -> slot.takers().contains(it.complaintId()))) {
            projects.mustTake(it.projectId(), Direction.DIRECTION_16);
            refuseTaken(slots, it.complaintId(), FilingDesk::listing);
        }
        take(slots, it.complaintId());
    }

    /** Takes the slots of a complaint that is opened again. It takes them anew even if it was the last, for the race. */
    void receiveAgain(String complaintId, Claim claim) {
        List<Slot> slots = slotsOf(claim);
        refuseTaken(slots, complaintId, FilingDesk::listing);
        take(slots, complaintId);
    }

    /** Takes the slots that a correction of an open complaint leads to. */
    void exchange(String complaintId, Claim before, Claim after, @Nullable String correctedField) {
        if (before.slotIds().equals(after.slotIds())) {
            return;
        }
        List<Slot> slots = slotsOf(after);
        refuseTaken(slots, complaintId, _ -> correctedField);
        take(slots, complaintId);
    }

    /** Refuses a merger into a complaint that does not exist, or that does not go on itself. */
    void mustGoOn(MergeComplaint it) {
        Standing other = standing(it.mergedInto());
        Rejected.unlessAbout("mergedInto", other != null, "COMPLAINT_NOT_FOUND", it.mergedInto());
        boolean gone =
                other != null && (other.state() == ComplaintState.MERGED || other.state() == ComplaintState.VOIDED);
        Rejected.unlessAbout("mergedInto", !gone, "MERGE_TARGET_GONE", it.mergedInto());
    }

    private static void refuseRepeated(List<Listing> listings) {
        var seen = new HashSet<String>();
        for (int i = 0; i < listings.size(); i++) {
            String number = listings.get(i).itemNumber().strip();
            Rejected.unlessAbout(listing(i), seen.add(number), "LISTING_REPEATED", number);
        }
    }

    private void refuseTaken(List<Slot> slots, String complaintId, IntFunction<@Nullable String> field) {
        var reasons = new ArrayList<Reason>();
        for (int i = 0; i < slots.size(); i++) {
            String holder = slots.get(i).holder();
            if (holder != null && !holder.equals(complaintId) && isHeld(slots.get(i), holder)) {
                reasons.add(new Reason("ALREADY_EXISTS", field.apply(i), List.of(holder)));
            }
        }
        if (!reasons.isEmpty()) {
            throw new Rejected(List.copyOf(reasons));
        }
    }

    private boolean isHeld(Slot slot, String holder) {
        Standing standing = standing(holder);
        return standing != null && standing.holds(slot.id());
    }

    private void take(List<Slot> slots, String complaintId) {
        for (Slot slot : slots) {
            var taken = new ListingTaken(slot.id(), complaintId);
            events.publish(new GenericDomainEventMessage<>(
                    SLOT, slot.id(), slot.takers().size(), taken));
        }
    }

    /** A slot with all that ever took it, in order; each is one event. */
    private record Slot(String id, List<String> takers) {
        @Nullable
        String holder() {
            return takers.isEmpty() ? null : takers.getLast();
        }
    }

    private List<Slot> slotsOf(Claim claim) {
        return claim.slotIds().stream().map(this::slot).toList();
    }

    private Slot slot(String slotId) {
        var takers = new ArrayList<String>();
        var stream = events.readEvents(slotId, 0);
        while (stream.hasNext()) {
            takers.add(((ListingTaken) stream.next().getPayload()).complaintId());
        }
        return new Slot(slotId, takers);
    }

    private @Nullable Standing standing(String complaintId) {
        Standing standing = null;
        var stream = events.readEvents(complaintId, 0);
        while (stream.hasNext()) {
            if (!(stream.next().getPayload() instanceof ComplaintEvent event)) {
                return null;
            }
            standing = Standing.after(event, standing);
        }
        return standing;
    }

    private static String listing(int index) {
        return "listings[" + index + "]";
    }
}
