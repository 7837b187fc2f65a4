package io.caseledger.dispute;

import static io.caseledger.dispute.DisputeState.*;

import io.caseledger.dispute.AdjudicationCommand.*;
import io.caseledger.dispute.AssistanceCommand.*;
import io.caseledger.dispute.CaseFileCommand.*;
import io.caseledger.dispute.IntakeCommand.*;
import io.caseledger.dispute.MediationCommand.*;
import io.caseledger.dispute.OutcomeCommand.*;
import io.caseledger.dispute.PenaltyCommand.*;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.StateTable;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The one table of which command is possible in which state; and which state an event leads to. Voided and duplicate cases are at rest. */
public final class DisputeLifeCycle {
    private static final Set<DisputeState> WORKED_ON = EnumSet.of(
            ACCEPTED, ASSISTING, MEDIATING, ADJUDICATING, SUSPENDED, PENALTY_INVESTIGATION, TRANSFERRED, REOPENED);
    private static final Set<DisputeState> OPEN = with(WORKED_ON, RECEIVED, SUPPLEMENT_REQUESTED);
    private static final Set<DisputeState> AT_REST = EnumSet.of(VOIDED, DUPLICATE);
    private static final Set<DisputeState> FREE = EnumSet.of(ASSISTING, REOPENED);
    private static final Set<DisputeState> ADJUDICATED = EnumSet.of(ADJUDICATING, SUSPENDED);

    private static final StateTable<DisputeCommand, DisputeState> POSSIBLE =
            StateTable.refusingWith("DISPUTE_STATE_FORBIDS");

    /** What exists for cases of one channel only. */
    private static final Map<Class<? extends DisputeCommand>, Channel> CHANNEL = Map.of(
            RequestDisputeSupplement.class, Channel.ASSISTANCE_APPLICATION,
            SupplyDisputeSupplement.class, Channel.ASSISTANCE_APPLICATION,
            DeemDisputeWithdrawn.class, Channel.ASSISTANCE_APPLICATION,
            ObjectToRejection.class, Channel.ASSISTANCE_APPLICATION,
            DecideRejectionObjection.class, Channel.ASSISTANCE_APPLICATION,
            ExtendLeadCheck.class, Channel.REPORT);

    static {
        intake();
        mediation();
        adjudication();
        penalty();
        outcome();
        caseFile();
    }

    private DisputeLifeCycle() {}

    private static void intake() {
        POSSIBLE.row(RequestDisputeSupplement.class, RECEIVED);
        POSSIBLE.row(SupplyDisputeSupplement.class, SUPPLEMENT_REQUESTED);
        POSSIBLE.row(DeemDisputeWithdrawn.class, SUPPLEMENT_REQUESTED);
        POSSIBLE.row(AcceptDisputeCase.class, RECEIVED);
        POSSIBLE.row(RejectDisputeCase.class, RECEIVED);
        POSSIBLE.row(ObjectToRejection.class, REJECTED);
        POSSIBLE.row(DecideRejectionObjection.class, REJECTED);
        POSSIBLE.row(ExtendLeadCheck.class, RECEIVED);
        POSSIBLE.row(StartAssistance.class, ACCEPTED);
        POSSIBLE.row(RecordAssistance.class, without(WORKED_ON, ACCEPTED));
    }

    private static void mediation() {
        POSSIBLE.row(StartMediation.class, FREE);
        POSSIBLE.row(ExtendMediation.class, MEDIATING);
        POSSIBLE.row(RefuseMediation.class, WORKED_ON);
        POSSIBLE.row(FailMediation.class, MEDIATING);
        POSSIBLE.row(RecordSettlement.class, without(WORKED_ON, ACCEPTED, TRANSFERRED));
        POSSIBLE.row(RecordMediationAgreement.class, MEDIATING);
        POSSIBLE.row(RequestJudicialConfirmation.class, MEDIATING, CLOSED, REOPENED);
        POSSIBLE.row(DecideJudicialConfirmation.class, MEDIATING, CLOSED, REOPENED);
    }

    private static void adjudication() {
        POSSIBLE.row(RecordCourtProceedings.class, OPEN);
        POSSIBLE.row(EndCourtProceedings.class, OPEN);
        POSSIBLE.row(DocketAdjudication.class, FREE);
        POSSIBLE.row(SendCopyToRespondent.class, ADJUDICATED);
        POSSIBLE.row(RecordCopyReceived.class, ADJUDICATED);
        POSSIBLE.row(RecordReply.class, ADJUDICATED);
        POSSIBLE.row(ScheduleOralHearing.class, ADJUDICATING);
        POSSIBLE.row(HoldOralHearing.class, ADJUDICATING);
        POSSIBLE.row(SuspendAdjudication.class, ADJUDICATING);
        POSSIBLE.row(ResumeAdjudication.class, SUSPENDED);
        POSSIBLE.row(ExtendAdjudication.class, ADJUDICATING);
        POSSIBLE.row(RequestEvaluationReport.class, ADJUDICATED);
        POSSIBLE.row(RecordEvaluationReport.class, ADJUDICATED);
        POSSIBLE.row(DecideAdjudication.class, ADJUDICATING);
        POSSIBLE.row(TerminateAdjudication.class, ADJUDICATED);
    }

    private static void penalty() {
        POSSIBLE.row(OpenPenaltyInvestigation.class, FREE);
        POSSIBLE.row(ExtendPenaltyInvestigation.class, PENALTY_INVESTIGATION);
        POSSIBLE.row(RecordSuspectedCrime.class, WORKED_ON);
        POSSIBLE.row(RecordCrimeReferral.class, WORKED_ON);
        POSSIBLE.row(DecidePenalty.class, PENALTY_INVESTIGATION);
        POSSIBLE.row(DropPenaltyInvestigation.class, PENALTY_INVESTIGATION);
    }

    private static void outcome() {
        POSSIBLE.row(TransferDisputeCase.class, FREE);
        POSSIBLE.row(RecordTransferReceipt.class, TRANSFERRED);
        POSSIBLE.row(ReturnTransferredCase.class, TRANSFERRED);
        POSSIBLE.row(CloseDisputeCase.class, without(WORKED_ON, ACCEPTED, SUSPENDED));
        POSSIBLE.row(ArchiveDisputeCase.class, CLOSED);
        POSSIBLE.row(ReopenDisputeCase.class, CLOSED);
        POSSIBLE.row(WithdrawDisputeCase.class, OPEN);
        POSSIBLE.row(VoidDisputeCase.class, EnumSet.complementOf(EnumSet.copyOf(AT_REST)));
        POSSIBLE.row(MarkDisputeDuplicate.class, EnumSet.complementOf(EnumSet.copyOf(AT_REST)));
    }

    private static void caseFile() {
        Set<DisputeState> kept = EnumSet.complementOf(EnumSet.copyOf(AT_REST));
        POSSIBLE.row(CorrectDisputeCase.class, kept);
        POSSIBLE.row(AddDisputeEvidence.class, kept);
        POSSIBLE.row(DeclareEvidenceComplete.class, kept);
        POSSIBLE.row(RetractEvidenceComplete.class, kept);
        POSSIBLE.row(AssignDisputeOfficer.class, with(OPEN, REJECTED, CLOSED));
        POSSIBLE.row(UnassignDisputeOfficer.class, with(OPEN, REJECTED, CLOSED));
        POSSIBLE.row(JoinDisputeCase.class, kept);
    }

    /** The state after an event, given the state before it. */
    public static DisputeState after(DisputeEvent event, DisputeState before) {
        return DisputeStates.after(event, before);
    }

    /** Open: the case still waits for its end. */
    public static boolean isOpen(DisputeState state) {
        return OPEN.contains(state);
    }

    /** The names of the commands that are possible for a case of this channel in a state, in the order of the work. */
    public static List<String> possibleIn(DisputeState state, Channel channel) {
        return POSSIBLE.possibleIn(state).stream()
                .filter(it -> CHANNEL.getOrDefault(it, channel) == channel)
                .map(StateTable::nameOf)
                .toList();
    }

    /**
     * Refuses a command that the state or the channel does not allow.
     *
     * @throws Rejected with {@code DISPUTE_OF_OTHER_CHANNEL}, or with {@code DISPUTE_STATE_FORBIDS}, naming the state and
     *     the commands that are possible in it
     */
    static void check(DisputeCommand command, DisputeState state, Channel channel) {
        Channel wanted = CHANNEL.getOrDefault(command.getClass(), channel);
        Rejected.unless(wanted == channel, "DISPUTE_OF_OTHER_CHANNEL", wanted, channel);
        String names = String.join(", ", possibleIn(state, channel));
        Rejected.unless(
                POSSIBLE.allows(command.getClass(), state),
                "DISPUTE_STATE_FORBIDS",
                state,
                names.isEmpty() ? "-" : names);
    }

    private static Set<DisputeState> with(Set<DisputeState> some, DisputeState... more) {
        var all = EnumSet.copyOf(some);
        all.addAll(Set.of(more));
        return all;
    }

    private static Set<DisputeState> without(Set<DisputeState> all, DisputeState... some) {
        var rest = EnumSet.copyOf(all);
        rest.removeAll(Set.of(some));
        return rest;
    }
}
