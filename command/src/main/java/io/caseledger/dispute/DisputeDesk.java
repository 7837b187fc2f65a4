package io.caseledger.dispute;

import io.caseledger.complaint.EscalatedComplaints;
import io.caseledger.deadline.Clocks;
import io.caseledger.dispute.CaseNumberEvent.CaseNumberTaken;
import io.caseledger.dispute.IntakeCommand.RegisterDisputeCase;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.referral.CrimeReferrals;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a case asks of the world around it: the limits, its project, other cases, the complaint and the referral. */
@Component
class DisputeDesk {
    private final EventStore events;
    private final Projects projects;
    private final Clocks clocks;
    private final EscalatedComplaints complaints;
    private final CrimeReferrals referrals;
    private final CaseFamilies families;

    DisputeDesk(
            EventStore events,
            Projects projects,
            Clocks clocks,
            EscalatedComplaints complaints,
            CrimeReferrals referrals) {
        this.events = events;
        this.projects = projects;
        this.clocks = clocks;
        this.complaints = complaints;
        this.referrals = referrals;
        this.families = new CaseFamilies(events);
    }

    Clocks clocks() {
        return clocks;
    }

    CaseParties parties() {
        return new CaseParties(events);
    }

    /** The limits of a case that has none yet. */
    StepClocks clocksAt(Instant at) {
        return new StepClocks(List.of(), clocks, at, "receivedAt");
    }

    /**
     * Takes the number of a new case and its place in a family; the id of the family. The number is taken in the same unit
     * of work, so of two cases with one number one is stored.
     */
    String receive(RegisterDisputeCase it) {
        var number = CaseNumberTaken.by(it.projectId(), it.caseNumber(), it.caseId());
        refuseTaken(number);
        projects.mustTake(it.projectId(), Direction.DIRECTION_1);
        if (it.fromComplaintId() != null) {
            complaints.mustBeEscalated("fromComplaintId", it.fromComplaintId());
        }
        String familyId =
                it.splitFrom() == null ? it.caseId() : families.splitOff(it.splitFrom(), it.caseId(), it.projectId());
        events.publish(new GenericDomainEventMessage<>(CaseNumberEvent.STREAM, number.slotId(), 0, number));
        return familyId;
    }

    private void refuseTaken(CaseNumberTaken wanted) {
        var slot = events.readEvents(wanted.slotId(), 0);
        if (!slot.hasNext()) {
            return;
        }
        var taken = (CaseNumberTaken) slot.next().getPayload();
        if (taken.caseId().equals(wanted.caseId())) {
            // The very same record: the gate tells a repeated request from a second one.
            throw new ConcurrencyException("Case " + taken.caseId() + " exists");
        }
        throw Rejected.about("caseNumber", "ALREADY_EXISTS", taken.caseId());
    }

    /** The digests of what the complaint shows too, so that both sides can disclose it. */
    List<String> sharedEvidence(@Nullable String complaintId, List<Evidence> evidence) {
        if (complaintId == null) {
            return List.of();
        }
        Set<String> there = complaints.evidenceOf(complaintId);
        return evidence.stream()
                .map(Evidence::sha256)
                .filter(there::contains)
                .distinct()
                .toList();
    }

    void mustGoOn(String field, String caseId) {
        var _ = families.goingOn(field, caseId);
    }

    String join(CaseFile file, String familyHead) {
        return families.join(file, familyHead);
    }

    void mustBeCrimeReferral(String referralId) {
        referrals.mustBeOfCrime("referralId", referralId);
    }
}
