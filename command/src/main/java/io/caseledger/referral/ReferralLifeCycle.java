package io.caseledger.referral;

import static io.caseledger.referral.ReferralState.ACCEPTED;
import static io.caseledger.referral.ReferralState.APPROVED;
import static io.caseledger.referral.ReferralState.CLOSED;
import static io.caseledger.referral.ReferralState.DECLINED;
import static io.caseledger.referral.ReferralState.DRAFTED;
import static io.caseledger.referral.ReferralState.FEEDBACK;
import static io.caseledger.referral.ReferralState.RECEIPTED;
import static io.caseledger.referral.ReferralState.SENT;
import static io.caseledger.referral.ReferralState.WITHDRAWN;

import io.caseledger.referral.ReferralCommand.AcceptReferral;
import io.caseledger.referral.ReferralCommand.AddReferralEvidence;
import io.caseledger.referral.ReferralCommand.ApproveReferral;
import io.caseledger.referral.ReferralCommand.CloseReferral;
import io.caseledger.referral.ReferralCommand.CorrectReferral;
import io.caseledger.referral.ReferralCommand.DecideReconsideration;
import io.caseledger.referral.ReferralCommand.DeclineReferral;
import io.caseledger.referral.ReferralCommand.NotifyMissingMaterial;
import io.caseledger.referral.ReferralCommand.RecordFeedback;
import io.caseledger.referral.ReferralCommand.RecordReceipt;
import io.caseledger.referral.ReferralCommand.RequestReconsideration;
import io.caseledger.referral.ReferralCommand.ReviseReferral;
import io.caseledger.referral.ReferralCommand.SendReferral;
import io.caseledger.referral.ReferralCommand.SupplyMaterial;
import io.caseledger.referral.ReferralCommand.VoidReferral;
import io.caseledger.referral.ReferralCommand.WithdrawReferral;
import io.caseledger.shared.Rejected;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which command is possible in which state. The one table for the check, for the refusal and for the tests. */
final class ReferralLifeCycle {
    private static final List<Row> TABLE = List.of(
            row(ReviseReferral.class, DRAFTED),
            row(ApproveReferral.class, DRAFTED),
            row(SendReferral.class, APPROVED),
            row(RecordReceipt.class, SENT),
            crimeRow(NotifyMissingMaterial.class, RECEIPTED),
            crimeRow(SupplyMaterial.class, RECEIPTED),
            row(AcceptReferral.class, RECEIPTED),
            row(DeclineReferral.class, RECEIPTED),
            crimeRow(RequestReconsideration.class, DECLINED),
            crimeRow(DecideReconsideration.class, DECLINED),
            row(RecordFeedback.class, ACCEPTED, DECLINED),
            row(CloseReferral.class, FEEDBACK),
            row(AddReferralEvidence.class, DRAFTED, APPROVED, SENT, RECEIPTED, ACCEPTED, DECLINED, FEEDBACK),
            row(CorrectReferral.class, APPROVED, SENT, RECEIPTED, ACCEPTED, DECLINED, FEEDBACK, CLOSED),
            row(WithdrawReferral.class, DRAFTED, APPROVED),
            row(
                    VoidReferral.class,
                    DRAFTED,
                    APPROVED,
                    SENT,
                    RECEIPTED,
                    ACCEPTED,
                    DECLINED,
                    FEEDBACK,
                    CLOSED,
                    WITHDRAWN));

    private record Row(Class<? extends ReferralCommand> command, boolean crimeOnly, Set<ReferralState> states) {
        boolean allows(ReferralState state, boolean crime) {
            return states.contains(state) && (crime || !crimeOnly);
        }
    }

    private ReferralLifeCycle() {}

    /** Refuses what is not possible now, and says what is. */
    static void check(ReferralCommand command, ReferralState state, boolean crime) {
        Row row = TABLE.stream()
                .filter(it -> it.command().isInstance(command))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The table lacks " + command.getClass()));
        Rejected.unless(crime || !row.crimeOnly(), "REFERRAL_NOT_OF_CRIME");
        Rejected.unless(row.allows(state, crime), "REFERRAL_STATE_FORBIDS", state, possible(state, crime));
    }

    private static String possible(ReferralState state, boolean crime) {
        String commands = TABLE.stream()
                .filter(it -> it.allows(state, crime))
                .map(it -> it.command().getSimpleName())
                .collect(Collectors.joining(", "));
        return commands.isEmpty() ? "-" : commands;
    }

    private static Row row(Class<? extends ReferralCommand> command, ReferralState first, ReferralState... more) {
        return new Row(command, false, EnumSet.of(first, more));
    }

    private static Row crimeRow(Class<? extends ReferralCommand> command, ReferralState state) {
        return new Row(command, true, EnumSet.of(state));
    }
}
