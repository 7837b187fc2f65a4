package io.caseledger.dispute;

import static io.caseledger.dispute.StepClocks.PENALTY;

import io.caseledger.dispute.PenaltyCommand.*;
import io.caseledger.dispute.PenaltyEvent.*;
import io.caseledger.shared.Rejected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The penalty investigation, and the crime that is suspected beside it.
 *
 * @param decided whether the investigation that was opened last has its decision
 * @param everDecided whether the case has a penalty decision at all
 */
record Penalty(boolean suspectedCrime, @Nullable String referralId, boolean decided, boolean everDecided) {
    static final Penalty NONE = new Penalty(false, null, false, false);

    Penalty after(PenaltyEvent event) {
        return switch (event) {
            case PenaltyInvestigationOpened _ -> new Penalty(suspectedCrime, referralId, false, everDecided);
            case CrimeSuspected _ -> new Penalty(true, referralId, decided, everDecided);
            case CrimeReferralRecorded it -> new Penalty(suspectedCrime, it.referralId(), decided, everDecided);
            case PenaltyDecided _ -> new Penalty(suspectedCrime, referralId, true, true);
            case PenaltyInvestigationExtended _, PenaltyInvestigationDropped _ -> this;
        };
    }

    PenaltyEvent decide(PenaltyCommand command, CaseFile file, StepClocks clocks, DisputeDesk desk) {
        String id = file.caseId();
        String project = file.projectId();
        return switch (command) {
            case OpenPenaltyInvestigation it -> {
                clocks.start(PENALTY);
                yield new PenaltyInvestigationOpened(id, project, it.docketNumber(), it.occurredAt(), clocks.done());
            }
            case ExtendPenaltyInvestigation it -> {
                mustBeUndecided();
                clocks.extend(PENALTY);
                yield new PenaltyInvestigationExtended(id, project, it.reason(), it.occurredAt(), clocks.done());
            }
            case RecordSuspectedCrime it -> {
                Rejected.unless(!suspectedCrime, "CRIME_ALREADY_SUSPECTED");
                yield new CrimeSuspected(id, project, it.facts(), it.occurredAt());
            }
            case RecordCrimeReferral it -> {
                Rejected.unless(suspectedCrime, "NO_CRIME_SUSPECTED");
                desk.mustBeCrimeReferral(it.referralId());
                yield new CrimeReferralRecorded(id, project, it.referralId(), it.occurredAt());
            }
            case DecidePenalty it -> penalise(it, file, clocks);
            case DropPenaltyInvestigation it -> {
                mustBeUndecided();
                clocks.drop(PENALTY);
                yield new PenaltyInvestigationDropped(id, project, it.reason(), it.occurredAt(), clocks.done());
            }
        };
    }

    private PenaltyDecided penalise(DecidePenalty it, CaseFile file, StepClocks clocks) {
        mustBeUndecided();
        mustNotReplaceReferral();
        boolean fined = it.fineInYuan() == null || it.penalties().contains(PenaltyKind.FINE);
        Rejected.unlessAbout("fineInYuan", fined, "FINE_NOT_AMONG_PENALTIES");
        List<PenaltyKind> kinds = it.penalties().stream().distinct().sorted().toList();
        return new PenaltyDecided(
                file.caseId(),
                file.projectId(),
                it.documentNumber(),
                kinds,
                it.fineInYuan(),
                it.occurredAt(),
                clocks.answer(PENALTY).done());
    }

    /** 移送规定 11: no penalty in place of the referral of a suspected crime. */
    void mustNotReplaceReferral() {
        Rejected.unless(!suspectedCrime || referralId != null, "CRIME_REFERRAL_MISSING");
    }

    private void mustBeUndecided() {
        Rejected.unless(!decided, "PENALTY_ALREADY_DECIDED");
    }
}
