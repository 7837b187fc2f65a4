package io.caseledger.dispute;

import static io.caseledger.dispute.StepClocks.CONSUMER_DECIDE;
import static io.caseledger.dispute.StepClocks.CONSUMER_MEDIATION;
import static io.caseledger.dispute.StepClocks.LEAD_CHECK;
import static io.caseledger.dispute.StepClocks.OBJECTION;
import static io.caseledger.dispute.StepClocks.REVIEW;
import static io.caseledger.dispute.StepClocks.SUPPLEMENT;

import io.caseledger.dispute.IntakeCommand.*;
import io.caseledger.dispute.IntakeEvent.*;
import io.caseledger.shared.Rejected;

/** From receipt to acceptance or rejection. The channel decides which limit runs until then. */
record Intake(Objection objection) {
    static final Intake NEW = new Intake(Objection.NONE);

    /** Where an objection to a rejection stands; there is one at most. */
    enum Objection {
        NONE,
        PENDING,
        DECIDED
    }

    Intake after(IntakeEvent event) {
        return switch (event) {
            case RejectionObjected _ -> new Intake(Objection.PENDING);
            case RejectionObjectionDecided _ -> new Intake(Objection.DECIDED);
            default -> this;
        };
    }

    /** The limit until the decision whether a case is accepted. */
    static String decideRule(Channel channel) {
        return switch (channel) {
            case ASSISTANCE_APPLICATION -> REVIEW;
            case CONSUMER_COMPLAINT -> CONSUMER_DECIDE;
            case REPORT -> LEAD_CHECK;
        };
    }

    static DisputeRegistered register(RegisterDisputeCase it, DisputeDesk desk) {
        CaseContents.check(it);
        var clocks = desk.clocksAt(it.receivedAt()).start(decideRule(it.channel()));
        String familyId = desk.receive(it);
        return new DisputeRegistered(
                it.caseId(),
                it.projectId(),
                it.caseNumber(),
                familyId,
                it.channel(),
                it.disputeType(),
                it.petitioners(),
                it.respondents(),
                it.rights(),
                it.ecommerce(),
                it.platform(),
                it.county(),
                it.needs().stream().distinct().toList(),
                it.facts(),
                it.evidence(),
                it.fromComplaintId(),
                desk.sharedEvidence(it.fromComplaintId(), it.evidence()),
                it.splitFrom(),
                it.receivedAt(),
                clocks.done());
    }

    IntakeEvent decide(IntakeCommand command, CaseFile file, StepClocks clocks, DisputeDesk desk) {
        String id = file.caseId();
        String project = file.projectId();
        return switch (command) {
            case RegisterDisputeCase it -> throw new IllegalArgumentException("Already registered: " + it.caseId());
            case RequestDisputeSupplement it -> {
                clocks.pause(REVIEW).start(SUPPLEMENT);
                yield new DisputeSupplementRequested(id, project, it.missing(), it.occurredAt(), clocks.done());
            }
            case SupplyDisputeSupplement it -> {
                clocks.answer(SUPPLEMENT).resume(REVIEW);
                yield new DisputeSupplementSupplied(
                        id,
                        project,
                        it.note(),
                        it.evidence(),
                        desk.sharedEvidence(file.fromComplaintId(), it.evidence()),
                        it.occurredAt(),
                        clocks.done());
            }
            case DeemDisputeWithdrawn it -> {
                var limit = clocks.find(SUPPLEMENT).orElseThrow();
                boolean over = clocks.isOver(limit);
                Rejected.unlessAbout(
                        "occurredAt",
                        over,
                        "SUPPLEMENT_LIMIT_RUNNING",
                        limit.clock().dueAt());
                yield new DisputeDeemedWithdrawn(
                        id, project, it.occurredAt(), clocks.dropAll().done());
            }
            case AcceptDisputeCase it -> {
                clocks.answer(decideRule(file.channel()));
                if (file.channel() == Channel.CONSUMER_COMPLAINT) {
                    clocks.start(CONSUMER_MEDIATION);
                }
                yield new DisputeAccepted(id, project, it.occurredAt(), clocks.done());
            }
            case RejectDisputeCase it -> {
                clocks.answer(decideRule(file.channel()));
                if (file.channel() == Channel.ASSISTANCE_APPLICATION) {
                    clocks.start(OBJECTION);
                }
                yield new DisputeRejected(id, project, it.reasons(), it.occurredAt(), clocks.done());
            }
            case ObjectToRejection it -> object(it, file, clocks);
            case DecideRejectionObjection it -> {
                Rejected.unless(objection == Objection.PENDING, "NO_OBJECTION_PENDING");
                yield new RejectionObjectionDecided(
                        id, project, it.upheld(), it.reasons(), it.occurredAt(), clocks.done());
            }
            case ExtendLeadCheck it -> {
                clocks.extend(LEAD_CHECK);
                yield new LeadCheckExtended(id, project, it.reason(), it.occurredAt(), clocks.done());
            }
        };
    }

    private RejectionObjected object(ObjectToRejection it, CaseFile file, StepClocks clocks) {
        Rejected.unless(objection == Objection.NONE, "OBJECTION_ALREADY_RAISED");
        clocks.find(OBJECTION)
                .ifPresent(limit -> Rejected.unlessAbout(
                        "occurredAt",
                        !clocks.isOver(limit),
                        "OBJECTION_TOO_LATE",
                        limit.clock().dueAt()));
        clocks.answer(OBJECTION);
        return new RejectionObjected(file.caseId(), file.projectId(), it.grounds(), it.occurredAt(), clocks.done());
    }
}
