package io.caseledger.referral;

import static io.caseledger.referral.ReferralState.ACCEPTED;
import static io.caseledger.referral.ReferralState.APPROVED;
import static io.caseledger.referral.ReferralState.CLOSED;
import static io.caseledger.referral.ReferralState.DECLINED;
import static io.caseledger.referral.ReferralState.DRAFTED;
import static io.caseledger.referral.ReferralState.FEEDBACK;
import static io.caseledger.referral.ReferralState.RECEIPTED;
import static io.caseledger.referral.ReferralState.SENT;

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
import io.caseledger.shared.StateTable;
import java.util.EnumSet;
import java.util.Set;

/** Which command is possible in which state. The one table for the check, for the refusal and for the tests. */
final class ReferralLifeCycle {
    private static final StateTable<ReferralCommand, ReferralState> POSSIBLE =
            StateTable.<ReferralCommand, ReferralState>refusingWith("REFERRAL_STATE_FORBIDS")
                    .row(ReviseReferral.class, DRAFTED)
                    .row(ApproveReferral.class, DRAFTED)
                    .row(SendReferral.class, APPROVED)
                    .row(RecordReceipt.class, SENT)
                    .row(NotifyMissingMaterial.class, RECEIPTED)
                    .row(SupplyMaterial.class, RECEIPTED)
                    .row(AcceptReferral.class, RECEIPTED)
                    .row(DeclineReferral.class, RECEIPTED)
                    .row(RequestReconsideration.class, DECLINED)
                    .row(DecideReconsideration.class, DECLINED)
                    .row(RecordFeedback.class, ACCEPTED, DECLINED)
                    .row(CloseReferral.class, FEEDBACK)
                    .row(AddReferralEvidence.class, EnumSet.range(DRAFTED, FEEDBACK))
                    .row(CorrectReferral.class, EnumSet.range(APPROVED, CLOSED))
                    .row(WithdrawReferral.class, DRAFTED, APPROVED)
                    .row(VoidReferral.class, EnumSet.complementOf(EnumSet.of(ReferralState.VOIDED)));

    /** Steps of 移送规定 that other referrals do not have. */
    private static final Set<Class<? extends ReferralCommand>> OF_CRIME = Set.of(
            NotifyMissingMaterial.class,
            SupplyMaterial.class,
            RequestReconsideration.class,
            DecideReconsideration.class);

    private ReferralLifeCycle() {}

    /** Refuses what is not possible now, and says what is. */
    static void check(ReferralCommand command, ReferralState state, boolean crime) {
        Rejected.unless(crime || !OF_CRIME.contains(command.getClass()), "REFERRAL_NOT_OF_CRIME");
        Rejected.unless(
                POSSIBLE.allows(command.getClass(), state), "REFERRAL_STATE_FORBIDS", state, possible(state, crime));
    }

    private static String possible(ReferralState state, boolean crime) {
        return StateTable.listed(POSSIBLE.possibleIn(state).stream()
                .filter(it -> crime || !OF_CRIME.contains(it))
                .toList());
    }
}
