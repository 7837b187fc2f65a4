package io.caseledger.dispute;

import static io.caseledger.dispute.CaseFamilyEvent.slotOf;

import io.caseledger.dispute.CaseFamilyEvent.FamilyMemberJoined;
import io.caseledger.dispute.CaseFamilyEvent.FamilyMemberLeft;
import io.caseledger.shared.Rejected;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps cases that were split or joined together, for they count once. A family is known by the id of its first case; a
 * case of no other family is one of its own. It only reads other cases: no case waits for the lock of another.
 */
final class CaseFamilies {
    private final EventStore events;

    CaseFamilies(EventStore events) {
        this.events = events;
    }

    /** The file of another case, as far as it was stored. */
    @Nullable
    CaseFile file(String caseId) {
        CaseFile file = null;
        var stream = events.readEvents(caseId, 0);
        while (stream.hasNext()) {
            if (!(stream.next().getPayload() instanceof DisputeEvent event)) {
                return null;
            }
            file = CaseFile.after(event, file);
        }
        return file;
    }

    /**
     * The file of a case on which something can be built.
     *
     * @throws Rejected with {@code DISPUTE_NOT_FOUND} or {@code DISPUTE_GONE}
     */
    CaseFile goingOn(String field, String caseId) {
        CaseFile file = file(caseId);
        if (file == null) {
            throw Rejected.about(field, "DISPUTE_NOT_FOUND", caseId);
        }
        Rejected.unlessAbout(field, !file.isGone(), "DISPUTE_GONE", caseId, file.state());
        return file;
    }

    /** Makes a new case a member of the family of the one that it was split off; the id of that family. */
    String splitOff(String splitFrom, String caseId, String projectId) {
        CaseFile source = goingOn("splitFrom", splitFrom);
        mustBeOf(source, projectId, "splitFrom");
        append(FamilyMemberJoined.to(source.familyId(), projectId, caseId));
        return source.familyId();
    }

    /**
     * Moves a case to the family of another one; the id of that family. A case that others belong to stays, for they would
     * keep its family: they are moved one by one, and it last.
     */
    String join(CaseFile file, String other) {
        CaseFile head = goingOn("familyHead", other);
        mustBeOf(head, file.projectId(), "familyHead");
        boolean another = !head.familyId().equals(file.familyId());
        Rejected.unlessAbout("familyHead", another, "ALREADY_IN_FAMILY", head.familyId());
        if (file.familyId().equals(file.caseId())) {
            List<String> left = membersOf(file.familyId());
            Rejected.unless(left.isEmpty(), "FAMILY_HAS_MEMBERS", String.join(", ", left));
        }
        append(FamilyMemberLeft.from(file.familyId(), file.projectId(), file.caseId()));
        append(FamilyMemberJoined.to(head.familyId(), file.projectId(), file.caseId()));
        return head.familyId();
    }

    private static void mustBeOf(CaseFile other, String projectId, String field) {
        boolean same = other.projectId().equals(projectId);
        Rejected.unlessAbout(field, same, "DISPUTE_OF_OTHER_PROJECT", other.caseId(), other.projectId());
    }

    /** The members beside the first case. */
    private List<String> membersOf(String familyId) {
        var members = new ArrayList<String>();
        for (CaseFamilyEvent event : history(familyId)) {
            switch (event) {
                case FamilyMemberJoined it -> members.add(it.caseId());
                case FamilyMemberLeft it -> members.remove(it.caseId());
            }
        }
        return members;
    }

    private List<CaseFamilyEvent> history(String familyId) {
        var history = new ArrayList<CaseFamilyEvent>();
        var stream = events.readEvents(slotOf(familyId), 0);
        while (stream.hasNext()) {
            history.add((CaseFamilyEvent) stream.next().getPayload());
        }
        return history;
    }

    private void append(CaseFamilyEvent event) {
        String familyId = switch (event) {
            case FamilyMemberJoined it -> it.familyId();
            case FamilyMemberLeft it -> it.familyId();
        };
        events.publish(new GenericDomainEventMessage<>(
                CaseFamilyEvent.STREAM, slotOf(familyId), history(familyId).size(), event));
    }
}
