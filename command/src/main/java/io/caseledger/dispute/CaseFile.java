package io.caseledger.dispute;

import io.caseledger.dispute.AssistanceEvent.AssistanceGiven;
import io.caseledger.dispute.CaseFileEvent.DisputeCorrected;
import io.caseledger.dispute.CaseFileEvent.DisputeJoined;
import io.caseledger.dispute.ClockChanges.CaseClock;
import io.caseledger.dispute.IntakeEvent.DisputeRegistered;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is to be known of a case to decide on its next step; folded from its events, so other cases can read it too. */
record CaseFile(
        String caseId,
        String projectId,
        DisputeState state,
        String familyId,
        @Nullable String fromComplaintId,
        CaseContents contents,
        CaseTimes times,
        List<CaseClock> clocks,
        CaseEvidence evidence,
        List<String> officers,
        boolean assisted,
        Intake intake,
        Mediation mediation,
        Adjudication adjudication,
        Penalty penalty,
        Ending ending) {

    static CaseFile after(DisputeEvent event, @Nullable CaseFile before) {
        if (event instanceof DisputeRegistered it) {
            return registered(it);
        }
        if (before == null) {
            throw new IllegalStateException("A case begins with its registration, not with " + event);
        }
        return before.after(event);
    }

    private static CaseFile registered(DisputeRegistered it) {
        return new CaseFile(
                it.caseId(),
                it.projectId(),
                DisputeState.RECEIVED,
                it.familyId(),
                it.fromComplaintId(),
                CaseContents.of(it),
                CaseTimes.received(it.occurredAt()),
                it.clocks().after(List.of()),
                CaseEvidence.NONE.after(it),
                List.of(),
                false,
                Intake.NEW,
                Mediation.NONE,
                Adjudication.NONE,
                Penalty.NONE,
                Ending.NONE);
    }

    private CaseFile after(DisputeEvent event) {
        return new CaseFile(
                caseId,
                projectId,
                DisputeLifeCycle.after(event, state),
                event instanceof DisputeJoined it ? it.familyId() : familyId,
                fromComplaintId,
                event instanceof DisputeCorrected it ? contents.after(it) : contents,
                times.after(event),
                event.clocks().after(clocks),
                evidence.after(event),
                event instanceof CaseFileEvent it ? CaseWork.officersAfter(it, officers) : officers,
                assisted || event instanceof AssistanceGiven,
                event instanceof IntakeEvent it ? intake.after(it) : intake,
                event instanceof MediationEvent it ? mediation.after(it) : mediation,
                event instanceof AdjudicationEvent it ? adjudication.after(it) : adjudication,
                event instanceof PenaltyEvent it ? penalty.after(it) : penalty,
                event instanceof OutcomeEvent it ? ending.after(it) : ending);
    }

    /** What comes of a command now. */
    DisputeEvent decide(DisputeCommand command, DisputeDesk desk) {
        DisputeLifeCycle.check(command, state, channel());
        times.check(command);
        var limits = new StepClocks(clocks, desk.clocks(), command.occurredAt(), "occurredAt");
        return switch (command) {
            case IntakeCommand it -> intake.decide(it, this, limits, desk);
            case AssistanceCommand it -> CaseWork.assist(it, this);
            case MediationCommand it -> mediation.decide(it, this, limits);
            case AdjudicationCommand it -> adjudication.decide(it, this, limits);
            case PenaltyCommand it -> penalty.decide(it, this, limits, desk);
            case OutcomeCommand it -> ending.decide(it, this, limits, desk);
            case CaseFileCommand it -> CaseWork.decide(it, this, limits, desk);
        };
    }

    Channel channel() {
        return contents.channel();
    }

    /** Voided, or the same as another case: nothing can be built on it. */
    boolean isGone() {
        return state == DisputeState.VOIDED || state == DisputeState.DUPLICATE;
    }
}
