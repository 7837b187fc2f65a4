package io.caseledger.referral.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.deadline.Clock;
import io.caseledger.deadline.RunningClock;
import io.caseledger.referral.Body;
import io.caseledger.referral.Contents;
import io.caseledger.referral.LeadType;
import io.caseledger.referral.Limits;
import io.caseledger.referral.Limits.Ended;
import io.caseledger.referral.Officer;
import io.caseledger.referral.ReferralEvent;
import io.caseledger.referral.ReferralEvent.MaterialSupplied;
import io.caseledger.referral.ReferralEvent.MissingMaterialNotified;
import io.caseledger.referral.ReferralEvent.ReconsiderationDecided;
import io.caseledger.referral.ReferralEvent.ReconsiderationRequested;
import io.caseledger.referral.ReferralEvent.ReferralAccepted;
import io.caseledger.referral.ReferralEvent.ReferralApproved;
import io.caseledger.referral.ReferralEvent.ReferralClosed;
import io.caseledger.referral.ReferralEvent.ReferralCorrected;
import io.caseledger.referral.ReferralEvent.ReferralDeclined;
import io.caseledger.referral.ReferralEvent.ReferralDrafted;
import io.caseledger.referral.ReferralEvent.ReferralEvidenceAdded;
import io.caseledger.referral.ReferralEvent.ReferralFeedbackRecorded;
import io.caseledger.referral.ReferralEvent.ReferralReceipted;
import io.caseledger.referral.ReferralEvent.ReferralRevised;
import io.caseledger.referral.ReferralEvent.ReferralSent;
import io.caseledger.referral.ReferralEvent.ReferralVoided;
import io.caseledger.referral.ReferralEvent.ReferralWithdrawn;
import io.caseledger.referral.ReferralState;
import io.caseledger.referral.Suspect;
import io.caseledger.referral.view.ReferralView.Correction;
import io.caseledger.referral.view.ReferralView.Feedback;
import io.caseledger.referral.view.ReferralView.LateStep;
import io.caseledger.referral.view.ReferralView.Reconsideration;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferralViewTest {
    static final String ID = "r-1";
    static final String PROJECT = "p-16";
    static final Body LOCAL = new Body("防城港市公安局", Body.Kind.PUBLIC_SECURITY, true, "广西防城港市");
    static final Body ELSEWHERE = new Body("南宁市公安局", Body.Kind.PUBLIC_SECURITY, false, "广西南宁市");
    static final Evidence SCREENSHOT = new Evidence(Evidence.Kind.SCREENSHOT, "截图", "a".repeat(64), "e://1");
    static final Evidence CONTRACT = new Evidence(Evidence.Kind.CONTRACT, "合同", "b".repeat(64), "e://2");

    static final Clock HEAD = clock("crime.head-decision", "09-29T10:00", "10-09T00:00");
    static final Clock SEND = clock("crime.send", "10-09T00:00", "10-10T00:00");
    static final Clock REQUEST = clock("crime.reconsideration-request", "10-12T10:00", "10-18T00:00");

    static final ReferralEvent DRAFTED = new ReferralDrafted(
            ID, PROJECT, "移1", contents("lead-1"), List.of(SCREENSHOT), "c-1", at("09-29T10:00"), starts(HEAD));
    static final ReferralEvent APPROVED = new ReferralApproved(
            ID, PROJECT, "陈局长", at("10-09T00:00"), new Limits(List.of(new Ended(HEAD, true)), List.of(SEND)));
    static final ReferralEvent SENT =
            new ReferralSent(ID, PROJECT, at("10-09T08:00"), new Limits(List.of(new Ended(SEND, false)), List.of()));
    static final ReferralEvent RECEIPTED =
            new ReferralReceipted(ID, PROJECT, "收77", "李明", Instant.parse("2022-10-09T16:30:00Z"), Limits.NONE);
    static final ReferralEvent DECLINED = new ReferralDeclined(ID, PROJECT, "金额不足", at("10-12T10:00"), starts(REQUEST));

    @Test
    void a_draft_shows_all_it_says_and_its_limit() {
        var view = fold(DRAFTED);
        assertThat(view.state()).isEqualTo(ReferralState.DRAFTED);
        assertThat(view.local()).isTrue();
        assertThat(view.locality()).isEqualTo("广西防城港市");
        assertThat(view.receipted()).isFalse();
        assertThat(view.receiptedOn()).isNull();
        assertThat(view.complaintId()).isEqualTo("c-1");
        assertThat(view.clocks()).containsExactly(new RunningClock(HEAD, null));
    }

    @Test
    void a_revision_replaces_what_the_draft_says_and_keeps_its_evidence() {
        var view = fold(
                DRAFTED,
                new ReferralEvidenceAdded(ID, PROJECT, List.of(CONTRACT), at("09-29T11:00")),
                new ReferralRevised(ID, PROJECT, contents("lead-7"), at("09-29T12:00"), Limits.NONE));
        assertThat(view.leadId()).isEqualTo("lead-7");
        assertThat(view.evidence()).containsExactly(SCREENSHOT, CONTRACT);
    }

    @Test
    void a_missed_limit_is_shown_and_stops_nothing() {
        var view = fold(DRAFTED, APPROVED);
        assertThat(view.state()).isEqualTo(ReferralState.APPROVED);
        assertThat(view.approver()).isEqualTo("陈局长");
        assertThat(view.clocks()).containsExactly(new RunningClock(SEND, null));
        assertThat(view.lateSteps())
                .containsExactly(
                        new LateStep(HEAD.rule(), HEAD.pack(), HEAD.startedAt(), HEAD.dueAt(), at("10-09T00:00")));
    }

    @Test
    void a_receipt_counts_on_its_day_in_Shanghai() {
        var view = fold(DRAFTED, APPROVED, SENT, RECEIPTED);
        assertThat(view.receipted()).isTrue();
        assertThat(view.receiptedOn()).isEqualTo(LocalDate.of(2022, 10, 10));
        assertThat(view.sentAt()).isEqualTo(at("10-09T08:00"));
        assertThat(view.receiptNumber()).isEqualTo("收77");
        assertThat(view.signer()).isEqualTo("李明");
        assertThat(view.clocks()).isEmpty();
    }

    @Test
    void a_declined_referral_still_counts_and_is_flagged() {
        var view = fold(DRAFTED, APPROVED, SENT, RECEIPTED, DECLINED);
        assertThat(view.receipted()).isTrue();
        assertThat(view.declined()).isTrue();
        assertThat(view.declineReason()).isEqualTo("金额不足");
    }

    @Test
    void a_reconsideration_may_turn_a_refusal_into_an_acceptance() {
        var requested = new ReconsiderationRequested(ID, PROJECT, "已达标准", at("10-13T10:00"), Limits.NONE);
        var pending = fold(DRAFTED, APPROVED, SENT, RECEIPTED, DECLINED, requested);
        assertThat(pending.reconsideration())
                .isEqualTo(new Reconsideration(at("10-13T10:00"), "已达标准", null, null, null));
        var upheld = ReferralView.evolve(pending, decided(true));
        assertThat(upheld.declined()).isTrue();
        assertThat(upheld.state()).isEqualTo(ReferralState.DECLINED);
        var accepted = ReferralView.evolve(pending, decided(false));
        assertThat(accepted.declined()).isFalse();
        assertThat(accepted.state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(accepted.acceptedAt()).isEqualTo(at("10-14T10:00"));
    }

    private static ReferralEvent decided(boolean upheld) {
        return new ReconsiderationDecided(ID, PROJECT, upheld, "复议决定", at("10-14T10:00"), Limits.NONE);
    }

    @Test
    void missing_material_is_shown_until_it_is_supplied() {
        var missing = fold(
                DRAFTED,
                APPROVED,
                SENT,
                RECEIPTED,
                new MissingMaterialNotified(ID, PROJECT, "价格认定书", at("10-10T10:00"), Limits.NONE));
        assertThat(missing.missingMaterial()).isEqualTo("价格认定书");
        var supplied = ReferralView.evolve(
                missing, new MaterialSupplied(ID, PROJECT, List.of(CONTRACT), at("10-11T10:00"), Limits.NONE));
        assertThat(supplied.missingMaterial()).isNull();
        assertThat(supplied.evidence()).containsExactly(SCREENSHOT, CONTRACT);
    }

    @Test
    void feedback_and_close_end_it() {
        var view = fold(
                DRAFTED,
                APPROVED,
                SENT,
                RECEIPTED,
                new ReferralAccepted(ID, PROJECT, at("10-12T10:00"), Limits.NONE),
                new ReferralFeedbackRecorded(ID, PROJECT, "已立案", "公立字1号", at("11-01T10:00"), Limits.NONE),
                new ReferralClosed(ID, PROJECT, at("11-02T10:00")));
        assertThat(view.feedback()).isEqualTo(new Feedback("已立案", "公立字1号", at("11-01T10:00")));
        assertThat(view.closedAt()).isEqualTo(at("11-02T10:00"));
        assertThat(view.state()).isEqualTo(ReferralState.CLOSED);
    }

    @Test
    void a_voided_referral_counts_no_longer_and_a_withdrawn_one_never_did() {
        var voided = fold(
                DRAFTED,
                APPROVED,
                SENT,
                RECEIPTED,
                new ReferralVoided(ID, PROJECT, "重复录入", at("11-01T10:00"), Limits.NONE));
        assertThat(voided.voided()).isTrue();
        assertThat(voided.receipted()).isFalse();
        assertThat(voided.endReason()).isEqualTo("重复录入");
        var withdrawn = fold(DRAFTED, new ReferralWithdrawn(ID, PROJECT, "和解", at("09-30T10:00"), Limits.NONE));
        assertThat(withdrawn.withdrawn()).isTrue();
        assertThat(withdrawn.receipted()).isFalse();
    }

    @Test
    void a_correction_moves_what_counts_and_leaves_the_rest() {
        var before = fold(DRAFTED, APPROVED, SENT, RECEIPTED);
        var moved = ReferralView.evolve(before, corrected(null, null, at("10-09T10:00")));
        assertThat(moved.receiptedOn()).isEqualTo(LocalDate.of(2022, 10, 9));
        assertThat(moved.receiptNumber()).isEqualTo("收77");
        assertThat(moved.corrections()).containsExactly(new Correction("录入错误", at("11-01T10:00")));
        var elsewhere = ReferralView.evolve(moved, corrected("lead-9", ELSEWHERE, null));
        assertThat(elsewhere.local()).isFalse();
        assertThat(elsewhere.leadId()).isEqualTo("lead-9");
        assertThat(elsewhere.receiptedOn()).isEqualTo(LocalDate.of(2022, 10, 9));
        assertThat(elsewhere.state()).isEqualTo(ReferralState.RECEIPTED);
    }

    private static ReferralEvent corrected(
            @Nullable String leadId, @Nullable Body recipient, @Nullable Instant receiptedAt) {
        return new ReferralCorrected(
                ID,
                PROJECT,
                leadId,
                null,
                null,
                null,
                null,
                null,
                recipient,
                null,
                null,
                null,
                receiptedAt,
                "录入错误",
                at("11-01T10:00"),
                Limits.NONE);
    }

    private static ReferralView fold(ReferralEvent first, ReferralEvent... more) {
        var view = ReferralView.evolve(null, first);
        for (var event : more) {
            view = ReferralView.evolve(view, event);
        }
        return view;
    }

    private static Contents contents(String leadId) {
        return new Contents(
                leadId,
                LeadType.PASSING_OFF,
                new IpRight(IpRight.Kind.TRADE_MARK, "第12345678号", "海淘"),
                new Suspect(new Organisation("东兴市某日用品店", null), "某某专营店"),
                "店铺销售假冒注册商标的商品",
                null,
                LOCAL,
                "刑法第二百一十四条",
                true,
                List.of(new Officer("韦国强", "桂P-001"), new Officer("黄丽华", null)));
    }

    private static Instant at(String local) {
        return Instant.parse("2022-" + local + ":00+08:00");
    }

    private static Clock clock(String rule, String startedAt, String dueAt) {
        return new Clock(rule, "crime-referral-2001", at(startedAt), at(dueAt));
    }

    private static Limits starts(Clock clock) {
        return new Limits(List.of(), List.of(clock));
    }
}
