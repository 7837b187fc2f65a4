package io.caseledger.dispute;

import static io.caseledger.dispute.Outcome.ADJUDICATED;
import static io.caseledger.dispute.Outcome.MEDIATED;
import static io.caseledger.dispute.Outcome.PENALISED;
import static io.caseledger.dispute.Outcome.SETTLED;
import static io.caseledger.dispute.Outcome.TERMINATED;
import static io.caseledger.dispute.Outcome.TRANSFERRED;
import static io.caseledger.dispute.StepClocks.CONFIRMATION;

import io.caseledger.dispute.OutcomeCommand.*;
import io.caseledger.dispute.OutcomeEvent.*;
import io.caseledger.shared.Rejected;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** How a case ends. {@code receipted} says whether another body signed for it. */
record Ending(boolean receipted) {
    static final Ending NONE = new Ending(false);

    Ending after(OutcomeEvent event) {
        return switch (event) {
            case DisputeTransferred _, TransferReturned _ -> NONE;
            case TransferReceipted _ -> new Ending(true);
            case DisputeClosed _, DisputeArchived _, DisputeReopened _ -> this;
            case DisputeWithdrawn _, DisputeVoided _, DisputeMarkedDuplicate _ -> this;
        };
    }

    OutcomeEvent decide(OutcomeCommand command, CaseFile file, StepClocks clocks, DisputeDesk desk) {
        String id = file.caseId();
        String project = file.projectId();
        return switch (command) {
            case TransferDisputeCase it -> {
                clocks.dropAll();
                yield new DisputeTransferred(
                        id, project, it.recipient(), it.legalBasis(), it.occurredAt(), clocks.done());
            }
            case RecordTransferReceipt it -> {
                Rejected.unless(!receipted, "RECEIPT_ALREADY_RECORDED");
                yield new TransferReceipted(id, project, it.receiptNumber(), it.occurredAt());
            }
            case ReturnTransferredCase it -> new TransferReturned(id, project, it.reason(), it.occurredAt());
            case CloseDisputeCase it -> close(it, file, clocks);
            case ArchiveDisputeCase it ->
                new DisputeArchived(
                        id,
                        project,
                        it.keptAt(),
                        it.occurredAt(),
                        clocks.dropAll().done());
            case ReopenDisputeCase it -> new DisputeReopened(id, project, it.reason(), it.occurredAt(), clocks.done());
            case WithdrawDisputeCase it ->
                new DisputeWithdrawn(
                        id,
                        project,
                        it.reason(),
                        it.occurredAt(),
                        clocks.dropAll().done());
            case VoidDisputeCase it ->
                new DisputeVoided(
                        id,
                        project,
                        it.reason(),
                        it.occurredAt(),
                        clocks.dropAll().done());
            case MarkDisputeDuplicate it -> {
                Rejected.unlessAbout("duplicateOf", !it.duplicateOf().equals(id), "DISPUTE_IS_ITSELF");
                desk.mustGoOn("duplicateOf", it.duplicateOf());
                yield new DisputeMarkedDuplicate(
                        id,
                        project,
                        it.duplicateOf(),
                        it.reason(),
                        it.occurredAt(),
                        clocks.dropAll().done());
            }
        };
    }

    /** After the closing the parties still may have their agreement confirmed, so that limit goes on. */
    private DisputeClosed close(CloseDisputeCase it, CaseFile file, StepClocks clocks) {
        Rejected.unless(file.evidence().complete(), "EVIDENCE_LIST_INCOMPLETE");
        Set<Outcome> grounded = possible(file);
        String names = grounded.stream().map(Outcome::name).collect(Collectors.joining(", "));
        Rejected.unlessAbout("outcome", grounded.contains(it.outcome()), "OUTCOME_WITHOUT_GROUND", it.outcome(), names);
        if (it.outcome() == PENALISED) {
            file.penalty().mustNotReplaceReferral();
        }
        clocks.dropIf(clock -> !clock.key().equals(CONFIRMATION));
        return new DisputeClosed(
                file.caseId(),
                file.projectId(),
                it.outcome(),
                it.summary(),
                file.times().firstClosedAt(it.occurredAt()),
                it.occurredAt(),
                clocks.done());
    }

    /** The outcomes that agree with where the case stands and with what happened in it. */
    private static Set<Outcome> possible(CaseFile file) {
        Set<Outcome> fitting = EnumSet.copyOf(fitting(file.state()));
        fitting.removeIf(it -> !happened(it, file));
        return fitting;
    }

    /** What was begun is brought to its end: who mediates does not close a case as adjudicated long ago. */
    private static Set<Outcome> fitting(DisputeState state) {
        return switch (state) {
            case MEDIATING -> EnumSet.of(SETTLED, MEDIATED, TERMINATED);
            case ADJUDICATING -> EnumSet.of(SETTLED, ADJUDICATED, TERMINATED);
            case PENALTY_INVESTIGATION -> EnumSet.of(PENALISED, TERMINATED);
            case TRANSFERRED -> EnumSet.of(TRANSFERRED, TERMINATED);
            default -> EnumSet.allOf(Outcome.class);
        };
    }

    private static boolean happened(Outcome outcome, CaseFile file) {
        boolean adjudicating = file.state() == DisputeState.ADJUDICATING;
        boolean investigating = file.state() == DisputeState.PENALTY_INVESTIGATION;
        return switch (outcome) {
            case SETTLED -> file.mediation().settled();
            case MEDIATED -> file.mediation().agreed() && !file.mediation().underWay();
            case ADJUDICATED ->
                adjudicating
                        ? file.adjudication().decided()
                        : file.adjudication().everDecided();
            case PENALISED ->
                investigating ? file.penalty().decided() : file.penalty().everDecided();
            case ASSISTANCE_COMPLETED -> file.assisted();
            case TRANSFERRED -> file.ending().receipted();
            case TERMINATED -> true;
        };
    }
}
