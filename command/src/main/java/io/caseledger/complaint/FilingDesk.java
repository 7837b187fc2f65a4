package io.caseledger.complaint;

import io.caseledger.complaint.ComplaintCommand.FileComplaint;
import io.caseledger.complaint.ComplaintCommand.MergeComplaint;
import io.caseledger.complaint.ListingSlotEvent.ListingTaken;
import io.caseledger.gate.Fingerprints;
import io.caseledger.gate.Slots;
import io.caseledger.gate.Slots.Slot;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.shared.Rejected;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntFunction;
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
    private final EventStore events;
    private final Projects projects;
    private final Fingerprints prints;
    private final Slots<ListingTaken> slots;

    FilingDesk(EventStore events, Projects projects, Fingerprints prints) {
        this.events = events;
        this.projects = projects;
        this.prints = prints;
        this.slots = new Slots<>(events, "ListingSlot", ListingTaken::new, it -> ((ListingTaken) it).complaintId());
    }

    /**
     * Takes the slots of a new complaint.
     *
     * @throws Rejected with {@code LISTING_REPEATED}, with {@code ALREADY_EXISTS} naming the open complaint of each
     *     listing, or because the project does not take it
     */
    void receive(FileComplaint it) {
        refuseRepeated(it.listings());
        List<Slot> wanted = slots.presume(Claim.of(it).slotIds(prints));
        // A slot that this complaint took before means the same filing again: appending it will meet its own stream.
        if (wanted.stream().noneMatch(slot -> slot.takers().contains(it.complaintId()))) {
            projects.mustTake(it.projectId(), Direction.DIRECTION_16);
            slots.refuseHeld(wanted, it.complaintId(), this::holds, FilingDesk::listing);
        }
        slots.take(wanted, it.complaintId());
    }

    /** Takes the slots of a complaint that is opened again. It takes them anew even if it was the last, for the race. */
    void receiveAgain(String complaintId, Claim claim) {
        takeAll(claim, complaintId, FilingDesk::listing);
    }

    /** Takes the slots that a correction of an open complaint leads to. */
    void exchange(String complaintId, Claim before, Claim after, @Nullable String correctedField) {
        if (before.slotIds(prints).equals(after.slotIds(prints))) {
            return;
        }
        takeAll(after, complaintId, _ -> correctedField);
    }

    private void takeAll(Claim claim, String complaintId, IntFunction<@Nullable String> field) {
        List<Slot> wanted = slots.read(claim.slotIds(prints));
        slots.refuseHeld(wanted, complaintId, this::holds, field);
        slots.take(wanted, complaintId);
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

    private boolean holds(String complaintId, String slotId) {
        Standing standing = standing(complaintId);
        return standing != null && standing.holds(slotId, prints);
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
