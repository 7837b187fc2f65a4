package io.caseledger.referral;

import static io.caseledger.referral.Referrals.*;

import io.caseledger.deadline.Clocks;
import io.caseledger.gate.Origins;
import io.caseledger.gate.Refusals;
import io.caseledger.referral.ReferralCommand.AcceptReferral;
import io.caseledger.referral.ReferralCommand.AddReferralEvidence;
import io.caseledger.referral.ReferralCommand.ApproveReferral;
import io.caseledger.referral.ReferralCommand.CloseReferral;
import io.caseledger.referral.ReferralCommand.CorrectReferral;
import io.caseledger.referral.ReferralCommand.DeclineReferral;
import io.caseledger.referral.ReferralCommand.RecordFeedback;
import io.caseledger.referral.ReferralCommand.RecordReceipt;
import io.caseledger.referral.ReferralCommand.SendReferral;
import io.caseledger.referral.ReferralCommand.VoidReferral;
import io.caseledger.referral.ReferralCommand.WithdrawReferral;
import io.caseledger.referral.ReferralEvent.ReferralApproved;
import io.caseledger.referral.ReferralEvent.ReferralCorrected;
import io.caseledger.referral.ReferralEvent.ReferralEvidenceAdded;
import io.caseledger.referral.ReferralEvent.ReferralRevised;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferralTest {
    final AggregateTestFixture<Referral> referral = fixture();

    static AggregateTestFixture<Referral> fixture() {
        var fixture = new AggregateTestFixture<>(Referral.class);
        fixture.registerCommandHandlerInterceptor(Origins.kept());
        fixture.registerInjectableResource(Clocks.standard());
        return fixture;
    }

    @Test
    void a_referral_goes_from_approval_to_close() {
        step(ReferralState.DRAFTED, new ApproveReferral(ID, "陈局长", at("09-30T09:00")), APPROVED);
        step(ReferralState.APPROVED, new SendReferral(ID, at("09-30T15:00")), SENT);
        step(ReferralState.SENT, new RecordReceipt(ID, "收〔2022〕77号", "李明", at("10-08T11:00")), RECEIPTED);
        step(ReferralState.RECEIPTED, new AcceptReferral(ID, at("10-12T10:00")), ACCEPTED);
        step(ReferralState.RECEIPTED, new DeclineReferral(ID, "不属于本局管辖", at("10-12T10:00")), DECLINED);
        var feedback = new RecordFeedback(ID, "责令停止销售，罚款五千元", "防市监处〔2022〕8号", at("11-20T10:00"));
        step(ReferralState.ACCEPTED, feedback, FEEDBACK);
        step(ReferralState.DECLINED, feedback, FEEDBACK);
        step(ReferralState.FEEDBACK, new CloseReferral(ID, at("11-21T10:00")), CLOSED);
    }

    @Test
    void it_may_be_voided_or_withdrawn() {
        step(ReferralState.CLOSED, new VoidReferral(ID, "重复录入", at("11-30T10:00")), VOIDED);
        step(ReferralState.APPROVED, new WithdrawReferral(ID, "权利人已和解", at("09-30T16:00")), WITHDRAWN);
    }

    private static void step(ReferralState state, ReferralCommand command, ReferralEvent event) {
        fixture().given(historyOf(state, false)).when(command).expectEvents(event);
    }

    @Test
    void an_officer_who_handles_it_does_not_approve_it() {
        referral.given(DRAFTED)
                .when(new ApproveReferral(ID, " 黄丽华 ", at("09-30T09:00")))
                .expectException(Refusals.with("APPROVER_IS_OFFICER", "approver"));
    }

    @Test
    void who_became_an_officer_by_a_revision_does_not_approve_it() {
        var officers = List.of(new Officer("陈局长", null));
        var c = contents(false);
        var revised = new Contents(
                c.leadId(),
                c.leadType(),
                c.right(),
                c.suspect(),
                c.facts(),
                null,
                c.recipient(),
                c.legalBasis(),
                false,
                officers);
        referral.given(DRAFTED, new ReferralRevised(ID, PROJECT, revised, at("09-29T11:00"), NONE))
                .when(new ApproveReferral(ID, "陈局长", at("09-30T09:00")))
                .expectException(Refusals.with("APPROVER_IS_OFFICER", "approver"));
    }

    @Test
    void no_step_comes_before_the_one_it_follows() {
        referral.given(DRAFTED)
                .when(new ApproveReferral(ID, "陈局长", at("09-29T09:59")))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt"));
        referral.given(DRAFTED, APPROVED)
                .when(new SendReferral(ID, at("09-30T08:59")))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "sentAt"));
        referral.given(DRAFTED, APPROVED, SENT)
                .when(new RecordReceipt(ID, "收1", "李明", at("09-30T14:59")))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "receiptedAt"));
    }

    @Test
    void two_steps_may_share_one_instant() {
        referral.given(DRAFTED)
                .when(new ApproveReferral(ID, "陈局长", at("09-29T10:00")))
                .expectEvents(new ReferralApproved(ID, PROJECT, "陈局长", at("09-29T10:00"), NONE));
    }

    @Test
    void evidence_may_be_older_than_the_last_step_but_not_than_the_draft() {
        referral.given(historyOf(ReferralState.RECEIPTED, false))
                .when(new AddReferralEvidence(ID, List.of(CONTRACT), at("09-29T12:00")))
                .expectEvents(new ReferralEvidenceAdded(ID, PROJECT, List.of(CONTRACT), at("09-29T12:00")));
        referral.given(historyOf(ReferralState.RECEIPTED, false))
                .when(new AddReferralEvidence(ID, List.of(CONTRACT), at("09-29T09:00")))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt"));
    }

    @Test
    void a_receipt_can_be_corrected_between_the_sending_and_the_next_step() {
        referral.given(historyOf(ReferralState.ACCEPTED, false))
                .when(correctReceipt(at("10-09T09:00")))
                .expectEvents(corrected(at("10-09T09:00")));
        referral.given(historyOf(ReferralState.ACCEPTED, false))
                .when(correctReceipt(at("09-30T14:59")))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "receiptedAt"));
        referral.given(historyOf(ReferralState.ACCEPTED, false))
                .when(correctReceipt(at("10-12T10:01")))
                .expectException(Refusals.with("OCCURRED_AFTER_NEXT_STEP", "receiptedAt"));
    }

    @Test
    void a_step_follows_the_corrected_receipt() {
        referral.given(with(historyOf(ReferralState.RECEIPTED, false), corrected(at("10-09T09:00"))))
                .when(new AcceptReferral(ID, at("10-09T08:59")))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt"));
        referral.given(with(historyOf(ReferralState.RECEIPTED, false), corrected(at("10-07T09:00"))))
                .when(new AcceptReferral(ID, at("10-07T09:00")))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_receipt_that_is_not_there_cannot_be_corrected() {
        referral.given(DRAFTED, APPROVED, SENT)
                .when(correctReceipt(at("10-09T09:00")))
                .expectException(Refusals.with("NO_RECEIPT_YET", null));
    }

    @Test
    void a_correction_changes_something() {
        referral.given(DRAFTED, APPROVED)
                .when(new CorrectReferral(
                        ID, null, null, null, null, null, null, null, null, null, null, null, "无", at("10-09T09:00")))
                .expectException(Refusals.with("NOTHING_TO_CORRECT", null));
    }

    @Test
    void a_repeated_request_does_nothing_a_second_time() {
        var request = Map.of("by", "officer", "request", "q-1", "digest", "d");
        var send = new SendReferral(ID, at("09-30T15:00"));
        referral.given(DRAFTED, APPROVED)
                .andGivenCommands(GenericCommandMessage.asCommandMessage(send).withMetaData(request))
                .when(send, request)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    static CorrectReferral correctReceipt(Instant receiptedAt) {
        return new CorrectReferral(
                ID,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                receiptedAt,
                "回执日期录入错误",
                at("11-30T10:00"));
    }

    static ReferralCorrected corrected(Instant receiptedAt) {
        return new ReferralCorrected(
                ID,
                PROJECT,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                receiptedAt,
                "回执日期录入错误",
                at("11-30T10:00"),
                NONE);
    }
}
