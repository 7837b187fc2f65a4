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
import java.util.EnumSet;
import java.util.LinkedHashMap;
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

    private static final Map<Class<? extends DisputeCommand>, Set<DisputeState>> POSSIBLE = new LinkedHashMap<>();

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
        put(RequestDisputeSupplement.class, EnumSet.of(RECEIVED));
        put(SupplyDisputeSupplement.class, EnumSet.of(SUPPLEMENT_REQUESTED));
        put(DeemDisputeWithdrawn.class, EnumSet.of(SUPPLEMENT_REQUESTED));
        put(AcceptDisputeCase.class, EnumSet.of(RECEIVED));
        put(RejectDisputeCase.class, EnumSet.of(RECEIVED));
        put(ObjectToRejection.class, EnumSet.of(REJECTED));
        put(DecideRejectionObjection.class, EnumSet.of(REJECTED));
        put(ExtendLeadCheck.class, EnumSet.of(RECEIVED));
        put(StartAssistance.class, EnumSet.of(ACCEPTED));
        put(RecordAssistance.class, without(WORKED_ON, ACCEPTED));
    }

    private static void mediation() {
        put(StartMediation.class, FREE);
        put(ExtendMediation.class, EnumSet.of(MEDIATING));
        put(RefuseMediation.class, WORKED_ON);
        put(FailMediation.class, EnumSet.of(MEDIATING));
        put(RecordSettlement.class, without(WORKED_ON, ACCEPTED, TRANSFERRED));
        put(RecordMediationAgreement.class, EnumSet.of(MEDIATING));
        put(RequestJudicialConfirmation.class, EnumSet.of(MEDIATING, CLOSED, REOPENED));
        put(DecideJudicialConfirmation.class, EnumSet.of(MEDIATING, CLOSED, REOPENED));
    }

    private static void adjudication() {
        put(RecordCourtProceedings.class, OPEN);
        put(EndCourtProceedings.class, OPEN);
        put(DocketAdjudication.class, FREE);
        put(SendCopyToRespondent.class, ADJUDICATED);
        put(RecordCopyReceived.class, ADJUDICATED);
        put(RecordReply.class, ADJUDICATED);
        put(ScheduleOralHearing.class, EnumSet.of(ADJUDICATING));
        put(HoldOralHearing.class, EnumSet.of(ADJUDICATING));
        put(SuspendAdjudication.class, EnumSet.of(ADJUDICATING));
        put(ResumeAdjudication.class, EnumSet.of(SUSPENDED));
        put(ExtendAdjudication.class, EnumSet.of(ADJUDICATING));
        put(RequestEvaluationReport.class, ADJUDICATED);
        put(RecordEvaluationReport.class, ADJUDICATED);
        put(DecideAdjudication.class, EnumSet.of(ADJUDICATING));
        put(TerminateAdjudication.class, ADJUDICATED);
    }

    private static void penalty() {
        put(OpenPenaltyInvestigation.class, FREE);
        put(ExtendPenaltyInvestigation.class, EnumSet.of(PENALTY_INVESTIGATION));
        put(RecordSuspectedCrime.class, WORKED_ON);
        put(RecordCrimeReferral.class, WORKED_ON);
        put(DecidePenalty.class, EnumSet.of(PENALTY_INVESTIGATION));
        put(DropPenaltyInvestigation.class, EnumSet.of(PENALTY_INVESTIGATION));
    }

    private static void outcome() {
        put(TransferDisputeCase.class, FREE);
        put(RecordTransferReceipt.class, EnumSet.of(TRANSFERRED));
        put(ReturnTransferredCase.class, EnumSet.of(TRANSFERRED));
        put(CloseDisputeCase.class, without(WORKED_ON, ACCEPTED, SUSPENDED));
        put(ArchiveDisputeCase.class, EnumSet.of(CLOSED));
        put(ReopenDisputeCase.class, EnumSet.of(CLOSED));
        put(WithdrawDisputeCase.class, OPEN);
        put(VoidDisputeCase.class, EnumSet.complementOf(EnumSet.copyOf(AT_REST)));
        put(MarkDisputeDuplicate.class, EnumSet.complementOf(EnumSet.copyOf(AT_REST)));
    }

    private static void caseFile() {
        Set<DisputeState> kept = EnumSet.complementOf(EnumSet.copyOf(AT_REST));
        put(CorrectDisputeCase.class, kept);
        put(AddDisputeEvidence.class, kept);
        put(DeclareEvidenceComplete.class, kept);
        put(RetractEvidenceComplete.class, kept);
        put(AssignDisputeOfficer.class, with(OPEN, REJECTED, CLOSED));
        put(UnassignDisputeOfficer.class, with(OPEN, REJECTED, CLOSED));
        put(JoinDisputeCase.class, kept);
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
        return POSSIBLE.entrySet().stream()
                .filter(row -> row.getValue().contains(state))
                .filter(row -> CHANNEL.getOrDefault(row.getKey(), channel) == channel)
                .map(row -> row.getKey().getSimpleName())
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
        boolean possible = POSSIBLE.getOrDefault(command.getClass(), Set.of()).contains(state);
        String names = String.join(", ", possibleIn(state, channel));
        Rejected.unless(possible, "DISPUTE_STATE_FORBIDS", state, names.isEmpty() ? "-" : names);
    }

    private static void put(Class<? extends DisputeCommand> command, Set<DisputeState> states) {
        POSSIBLE.put(command, states);
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
