package io.caseledger.referral;

import static io.caseledger.referral.Referrals.*;

import io.caseledger.gate.Refusals;
import io.caseledger.referral.Limits.Ended;
import io.caseledger.referral.ReferralCommand.AcceptReferral;
import io.caseledger.referral.ReferralCommand.ApproveReferral;
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
import io.caseledger.referral.ReferralEvent.MaterialSupplied;
import io.caseledger.referral.ReferralEvent.ReconsiderationDecided;
import io.caseledger.referral.ReferralEvent.ReferralAccepted;
import io.caseledger.referral.ReferralEvent.ReferralApproved;
import io.caseledger.referral.ReferralEvent.ReferralCorrected;
import io.caseledger.referral.ReferralEvent.ReferralFeedbackRecorded;
import io.caseledger.referral.ReferralEvent.ReferralRevised;
import io.caseledger.referral.ReferralEvent.ReferralSent;
import io.caseledger.referral.ReferralEvent.ReferralVoided;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The limits of Order 310, with due days counted by hand; a missed one is told and forbids nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrimeReferralTest {
    final AggregateTestFixture<Referral> referral = ReferralTest.fixture();

    @Test
    void the_head_decides_within_3_days_and_the_holiday_moves_the_last_one() {
        referral.given(CRIME_DRAFTED)
                .when(new ApproveReferral(ID, "陈局长", at("09-30T09:00")))
                .expectEvents(CRIME_APPROVED);
        referral.given(CRIME_DRAFTED)
                .when(new ApproveReferral(ID, "陈局长", at("10-08T23:59")))
                .expectEvents(new ReferralApproved(
                        ID,
                        PROJECT,
                        "陈局长",
                        at("10-08T23:59"),
                        ends(HEAD_DECISION, false, clock("crime.send", "10-08T23:59", "10-09T23:59"))));
    }

    @Test
    void a_late_decision_is_told_and_stands() {
        referral.given(CRIME_DRAFTED)
                .when(new ApproveReferral(ID, "陈局长", at("10-09T00:00")))
                .expectEvents(new ReferralApproved(
                        ID,
                        PROJECT,
                        "陈局长",
                        at("10-09T00:00"),
                        ends(HEAD_DECISION, true, clock("crime.send", "10-09T00:00", "10-10T00:00"))));
    }

    @Test
    void it_is_sent_within_24_hours_and_holidays_do_not_stop_hours() {
        referral.given(CRIME_DRAFTED, CRIME_APPROVED)
                .when(new SendReferral(ID, at("09-30T15:00")))
                .expectEvents(CRIME_SENT);
        referral.given(CRIME_DRAFTED, CRIME_APPROVED)
                .when(new SendReferral(ID, at("10-01T08:59")))
                .expectEvents(new ReferralSent(ID, PROJECT, at("10-01T08:59"), ends(SEND, false)));
        referral.given(CRIME_DRAFTED, CRIME_APPROVED)
                .when(new SendReferral(ID, at("10-01T09:00")))
                .expectEvents(new ReferralSent(ID, PROJECT, at("10-01T09:00"), ends(SEND, true)));
    }

    @Test
    void the_receipt_starts_the_limits_of_the_police() {
        referral.given(CRIME_DRAFTED, CRIME_APPROVED, CRIME_SENT)
                .when(new RecordReceipt(ID, "收〔2022〕77号", "李明", at("09-30T16:00")))
                .expectEvents(CRIME_RECEIPTED);
    }

    @Test
    void the_police_say_what_is_missing_and_it_is_supplied_in_3_days() {
        var receipted = historyOf(ReferralState.RECEIPTED, true);
        referral.given(receipted)
                .when(new NotifyMissingMaterial(ID, "缺少价格认定书", at("10-01T10:00")))
                .expectEvents(MISSING);
        referral.given(with(receipted, MISSING))
                .when(new SupplyMaterial(ID, List.of(CONTRACT), at("10-08T20:00")))
                .expectEvents(supplied("10-08T20:00", false));
        referral.given(with(receipted, MISSING))
                .when(new SupplyMaterial(ID, List.of(CONTRACT), at("10-09T08:00")))
                .expectEvents(supplied("10-09T08:00", true));
    }

    private static MaterialSupplied supplied(String when, boolean late) {
        return new MaterialSupplied(ID, PROJECT, List.of(CONTRACT), at(when), ends(SUPPLY, late));
    }

    @Test
    void missing_material_is_awaited_once_at_a_time() {
        var receipted = historyOf(ReferralState.RECEIPTED, true);
        referral.given(with(receipted, MISSING))
                .when(new NotifyMissingMaterial(ID, "又缺", at("10-02T10:00")))
                .expectException(Refusals.with("MATERIAL_ALREADY_AWAITED", null));
        var again = referral.given(with(receipted, MISSING, supplied("10-01T12:00", false)));
        again.when(new SupplyMaterial(ID, List.of(CONTRACT), at("10-01T13:00")))
                .expectException(Refusals.with("NO_MATERIAL_AWAITED", null));
    }

    @Test
    void the_police_examine_in_3_days() {
        var receipted = historyOf(ReferralState.RECEIPTED, true);
        referral.given(receipted)
                .when(new AcceptReferral(ID, at("10-08T23:00")))
                .expectEvents(new ReferralAccepted(
                        ID,
                        PROJECT,
                        at("10-08T23:00"),
                        new Limits(
                                List.of(new Ended(POLICE_EXAMINE, false), new Ended(MISSING_NOTICE, false)),
                                List.of())));
        referral.given(receipted)
                .when(new DeclineReferral(ID, "金额未达立案标准", at("10-10T10:00")))
                .expectEvents(CRIME_DECLINED);
    }

    @Test
    void a_refusal_is_reconsidered_within_3_and_3_days() {
        var declined = historyOf(ReferralState.DECLINED, true);
        var request = new RequestReconsideration(ID, "补充价格认定后已达标准", at("10-12T10:00"));
        referral.given(declined).when(request).expectEvents(REQUESTED);
        referral.given(declined)
                .when(new RequestReconsideration(ID, "迟到", at("10-14T00:00")))
                .expectEvents(new ReferralEvent.ReconsiderationRequested(
                        ID,
                        PROJECT,
                        "迟到",
                        at("10-14T00:00"),
                        ends(REQUEST, true, clock("crime.reconsideration-decision", "10-14T00:00", "10-18T00:00"))));
        referral.given(with(declined, REQUESTED))
                .when(new DecideReconsideration(ID, false, "应当立案", at("10-17T23:59")))
                .expectEvents(decided(false, "10-17T23:59", false));
        referral.given(with(declined, REQUESTED))
                .when(new DecideReconsideration(ID, true, "应当立案", at("10-18T00:00")))
                .expectEvents(decided(true, "10-18T00:00", true));
    }

    private static ReconsiderationDecided decided(boolean upheld, String when, boolean late) {
        return new ReconsiderationDecided(ID, PROJECT, upheld, "应当立案", at(when), ends(DECISION, late));
    }

    @Test
    void a_refusal_that_does_not_stand_is_an_acceptance() {
        var declined = historyOf(ReferralState.DECLINED, true);
        referral.given(with(declined, REQUESTED, decided(false, "10-17T10:00", false)))
                .when(new RequestReconsideration(ID, "再次", at("10-18T10:00")))
                .expectException(Refusals.with("REFERRAL_STATE_FORBIDS", null));
        referral.given(with(declined, REQUESTED, decided(true, "10-17T10:00", false)))
                .when(new RequestReconsideration(ID, "再次", at("10-18T10:00")))
                .expectException(Refusals.with("RECONSIDERATION_ALREADY_REQUESTED", null));
    }

    @Test
    void feedback_waits_for_the_reconsideration() {
        var declined = historyOf(ReferralState.DECLINED, true);
        var feedback = new RecordFeedback(ID, "不予立案", null, at("10-17T12:00"));
        referral.given(with(declined, REQUESTED))
                .when(feedback)
                .expectException(Refusals.with("RECONSIDERATION_PENDING", null));
        referral.given(declined)
                .when(feedback)
                .expectEvents(new ReferralFeedbackRecorded(
                        ID, PROJECT, "不予立案", null, at("10-17T12:00"), ends(REQUEST, false)));
    }

    @Test
    void a_void_leaves_no_limit_running() {
        referral.given(CRIME_DRAFTED)
                .when(new VoidReferral(ID, "重复录入", at("10-20T10:00")))
                .expectEvents(new ReferralVoided(ID, PROJECT, "重复录入", at("10-20T10:00"), ends(HEAD_DECISION, false)));
    }

    @Test
    void a_corrected_receipt_moves_the_limits_that_still_run() {
        var moved = new Limits(
                List.of(new Ended(POLICE_EXAMINE, false), new Ended(MISSING_NOTICE, false)),
                List.of(
                        clock("crime.police-examine", "10-11T09:00", "10-15T00:00"),
                        clock("crime.missing-material-notice", "10-11T09:00", "10-12T09:00")));
        var c = ReferralTest.corrected(at("10-11T09:00"));
        referral.given(historyOf(ReferralState.RECEIPTED, true))
                .when(ReferralTest.correctReceipt(at("10-11T09:00")))
                .expectEvents(new ReferralCorrected(
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
                        c.receiptedAt(),
                        c.reason(),
                        c.occurredAt(),
                        moved));
    }

    @Test
    void a_draft_that_becomes_a_crime_starts_the_limit_and_one_that_is_none_ends_it() {
        referral.given(DRAFTED)
                .when(revise(contents(true)))
                .expectEvents(new ReferralRevised(
                        ID,
                        PROJECT,
                        contents(true),
                        at("10-08T10:00"),
                        starts(clock("crime.head-decision", "10-08T10:00", "10-12T00:00"))));
        referral.given(CRIME_DRAFTED)
                .when(revise(contents(false)))
                .expectEvents(new ReferralRevised(
                        ID, PROJECT, contents(false), at("10-08T10:00"), ends(HEAD_DECISION, false)));
        referral.given(CRIME_DRAFTED)
                .when(revise(contents(true)))
                .expectEvents(new ReferralRevised(ID, PROJECT, contents(true), at("10-08T10:00"), NONE));
    }

    @Test
    void it_needs_two_officers_and_the_same_one_twice_is_one() {
        var twice = List.of(OFFICERS.getFirst(), OFFICERS.getFirst());
        referral.given(CRIME_DRAFTED)
                .when(revise(with(contents(true), POLICE, twice)))
                .expectException(Refusals.with("OFFICERS_TOO_FEW", "officers"));
        referral.given(DRAFTED)
                .when(revise(with(contents(false), MARKET, List.of())))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void it_goes_to_the_police_also_after_a_correction() {
        referral.given(CRIME_DRAFTED)
                .when(revise(with(contents(true), MARKET, OFFICERS)))
                .expectException(Refusals.with("CRIME_GOES_TO_POLICE", "recipient.kind"));
        referral.given(historyOf(ReferralState.SENT, true))
                .when(new CorrectReferral(
                        ID,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        MARKET,
                        null,
                        null,
                        null,
                        null,
                        "更正",
                        at("10-09T09:00")))
                .expectException(Refusals.with("CRIME_GOES_TO_POLICE", "recipient.kind"));
    }

    private static Contents with(Contents c, Body recipient, List<Officer> officers) {
        return new Contents(
                c.leadId(),
                c.leadType(),
                c.right(),
                c.suspect(),
                c.facts(),
                c.valueInYuan(),
                recipient,
                c.legalBasis(),
                c.crime(),
                officers);
    }

    private static List<ReferralEvent> with(List<ReferralEvent> before, ReferralEvent... more) {
        return Referrals.with(before, more);
    }

    private static ReviseReferral revise(Contents c) {
        return new ReviseReferral(
                ID,
                c.leadId(),
                c.leadType(),
                c.right(),
                c.suspect(),
                c.facts(),
                c.valueInYuan(),
                c.recipient(),
                c.legalBasis(),
                c.crime(),
                c.officers(),
                at("10-08T10:00"));
    }
}
