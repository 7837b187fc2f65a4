package io.caseledger.complaint.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.complaint.ComplaintEvent;
import io.caseledger.complaint.ComplaintEvent.*;
import io.caseledger.complaint.ComplaintKind;
import io.caseledger.complaint.ComplaintOutcome;
import io.caseledger.complaint.ComplaintState;
import io.caseledger.complaint.EscalationKind;
import io.caseledger.complaint.InPlatformOperator;
import io.caseledger.complaint.Listing;
import io.caseledger.complaint.NecessaryMeasure;
import io.caseledger.complaint.RejectionGround;
import io.caseledger.deadline.Clock;
import io.caseledger.deadline.RunningClock;
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
class ComplaintViewTest {
    static final Organisation HOLDER = new Organisation("𬭚锋工具（广西）有限公司", "91350100M000100Y43");
    static final IpRight RIGHT = new IpRight(IpRight.Kind.DESIGN_PATENT, "ZL202130123456.7", "电动螺丝刀");
    static final InPlatformOperator SELLER = new InPlatformOperator("𫍯海五金店 🛠", "shop-77", null);
    static final Evidence PROOF = new Evidence(Evidence.Kind.SCREENSHOT, "截图", "0".repeat(64), "证据柜");

    static final ComplaintFiled FILED = new ComplaintFiled(
            "c-1",
            "p-16",
            ComplaintKind.REPORT,
            "淘宝",
            HOLDER,
            RIGHT,
            SELLER,
            List.of(new Listing("https://item.example.cn/1001", "1001", "同款")),
            "外观一致 🧾",
            List.of(PROOF),
            at("2022-01-10T16:00:00Z"));
    static final PrimaFacieReviewStarted REVIEW =
            new PrimaFacieReviewStarted("c-1", "p-16", at("2022-01-11T01:00:00Z"));
    static final NoticeRejected REJECTION =
            new NoticeRejected("c-1", "p-16", RejectionGround.NOT_INFRINGING, "设计不同", at("2022-01-31T16:00:00Z"));
    static final MeasureTaken MEASURE = new MeasureTaken(
            "c-1", "p-16", List.of(NecessaryMeasure.DELETE), at("2022-01-12T02:00:00Z"), at("2022-01-12T01:00:00Z"));
    static final NonInfringementDeclared DECLARATION = new NonInfringementDeclared(
            "c-1", "p-16", new Organisation("𫍯海五金店", null), List.of(PROOF), at("2022-01-14T01:00:00Z"));
    static final Clock WAIT = new Clock(
            "ecommerce.declaration-wait", "ecommerce-law-2019", at("2022-01-17T02:00:00Z"), at("2022-02-07T16:00:00Z"));
    static final DeclarationDelivered DELIVERY =
            new DeclarationDelivered("c-1", "p-16", WAIT, at("2022-01-17T02:00:00Z"));
    static final ComplaintReopened REOPENING = new ComplaintReopened("c-1", "p-16", "新证据", at("2022-03-01T01:00:00Z"));

    static Instant at(String instant) {
        return Instant.parse(instant);
    }

    static ComplaintView after(ComplaintEvent... events) {
        ComplaintView view = null;
        for (ComplaintEvent event : events) {
            view = ComplaintView.evolve(view, event);
        }
        return java.util.Objects.requireNonNull(view);
    }

    static ComplaintCorrected corrected(@Nullable Instant noticeReceivedAt, @Nullable Instant handledAt) {
        return new ComplaintCorrected(
                "c-1",
                "p-16",
                null,
                null,
                null,
                null,
                null,
                noticeReceivedAt,
                handledAt,
                "笔误",
                at("2022-04-01T01:00:00Z"));
    }

    @Test
    void a_notice_received_after_four_in_the_afternoon_utc_belongs_to_the_next_day() {
        var view = after(FILED);
        assertThat(view.state()).isEqualTo(ComplaintState.NOTICE_RECEIVED);
        assertThat(view.receivedOn()).isEqualTo(LocalDate.of(2022, 1, 11));
        assertThat(view.openedOn()).isEqualTo(LocalDate.of(2022, 1, 11));
        assertThat(view.rightHolder()).isEqualTo(HOLDER);
        assertThat(view.seller()).isEqualTo(SELLER);
        assertThat(view.facts()).isEqualTo("外观一致 🧾");
        assertThat(view.handled()).isFalse();
        assertThat(view.handledOn()).isNull();
    }

    @Test
    void a_rejection_with_reasons_is_handled() {
        var view = after(FILED, REVIEW, REJECTION);
        assertThat(view.handled()).isTrue();
        assertThat(view.handledOn()).isEqualTo(LocalDate.of(2022, 2, 1));
        assertThat(view.rejectionGround()).isEqualTo(RejectionGround.NOT_INFRINGING);
        assertThat(view.rejectionExplanation()).isEqualTo("设计不同");
    }

    @Test
    void opened_and_handled_again_it_keeps_its_first_day() {
        var resolved = new ComplaintResolved("c-1", "p-16", ComplaintOutcome.SETTLED, "和解", at("2022-05-01T01:00:00Z"));
        var open = after(FILED, REVIEW, REJECTION, REOPENING);
        assertThat(open.handled()).isFalse();
        assertThat(open.handledOn()).isEqualTo(LocalDate.of(2022, 2, 1));
        assertThat(open.openedOn()).isEqualTo(LocalDate.of(2022, 3, 1));
        assertThat(open.rejectionGround()).isNull();
        assertThat(open.rejectionExplanation()).isNull();
        var again = after(FILED, REVIEW, REJECTION, REOPENING, MEASURE, resolved);
        assertThat(again.handled()).isTrue();
        assertThat(again.handledOn()).isEqualTo(LocalDate.of(2022, 2, 1));
        assertThat(again.outcome()).isEqualTo(ComplaintOutcome.SETTLED);
    }

    @Test
    void the_day_of_handling_is_corrected_and_stays_corrected() {
        var view = after(FILED, REVIEW, REJECTION, corrected(null, at("2022-01-20T01:00:00Z")), REOPENING);
        assertThat(view.handledOn()).isEqualTo(LocalDate.of(2022, 1, 20));
    }

    @Test
    void a_correction_leaves_what_it_does_not_name() {
        var view = after(FILED, corrected(at("2022-01-09T01:00:00Z"), null));
        assertThat(view.receivedOn()).isEqualTo(LocalDate.of(2022, 1, 9));
        assertThat(view.openedOn()).isEqualTo(LocalDate.of(2022, 1, 9));
        assertThat(view.facts()).isEqualTo("外观一致 🧾");
        assertThat(view.seller()).isEqualTo(SELLER);
        assertThat(view.handledOn()).isNull();
    }

    @Test
    void the_clock_is_shown_while_it_runs_or_is_paused() {
        var pausedAt = at("2022-01-20T01:00:00Z");
        var pause = new ComplaintClockPaused("c-1", "p-16", "不可抗力", pausedAt);
        var longer = new Clock(WAIT.rule(), WAIT.pack(), WAIT.startedAt(), at("2022-02-08T16:00:00Z"));
        var resume = new ComplaintClockResumed("c-1", "p-16", longer, "恢复", at("2022-01-27T01:00:00Z"));
        assertThat(after(FILED, REVIEW, MEASURE, DECLARATION).clocks()).isEmpty();
        assertThat(after(FILED, REVIEW, MEASURE, DECLARATION, DELIVERY).clocks())
                .containsExactly(new RunningClock(WAIT, null));
        assertThat(after(FILED, REVIEW, MEASURE, DECLARATION, DELIVERY, pause).clocks())
                .containsExactly(new RunningClock(WAIT, pausedAt));
        assertThat(after(FILED, REVIEW, MEASURE, DECLARATION, DELIVERY, pause, resume)
                        .clocks())
                .containsExactly(new RunningClock(longer, null));
    }

    @Test
    void an_escalation_and_every_ending_stop_the_clock() {
        var time = at("2022-01-25T01:00:00Z");
        var escalation = new ComplaintEscalated("c-1", "p-16", "法院", EscalationKind.LAWSUIT, "8号", time);
        for (ComplaintEvent end : List.of(
                escalation,
                new ListingsReinstated("c-1", "p-16", time),
                new ComplaintWithdrawn("c-1", "p-16", "撤回", time),
                new ComplaintVoided("c-1", "p-16", "误录", time),
                new ComplaintMerged("c-1", "p-16", "c-0", "重复", time))) {
            assertThat(after(FILED, REVIEW, MEASURE, DECLARATION, DELIVERY, end).clocks())
                    .isEmpty();
        }
        var view = after(FILED, REVIEW, MEASURE, DECLARATION, DELIVERY, escalation);
        assertThat(view.escalation()).isEqualTo(new ComplaintView.Escalation("法院", EscalationKind.LAWSUIT, "8号", time));
        assertThat(java.util.Objects.requireNonNull(view.declaration()).arrivedAt())
                .isEqualTo(DELIVERY.occurredAt());
    }

    @Test
    void reinstated_listings_have_no_measures_left() {
        var view = after(
                FILED, REVIEW, MEASURE, DECLARATION, DELIVERY, new ListingsReinstated("c-1", "p-16", WAIT.dueAt()));
        assertThat(view.measures()).isEmpty();
        assertThat(after(FILED, REVIEW, MEASURE).measures()).containsExactly(NecessaryMeasure.DELETE);
    }

    @Test
    void a_handled_complaint_that_is_voided_or_merged_is_no_longer_handled() {
        var voided =
                after(FILED, REVIEW, REJECTION, new ComplaintVoided("c-1", "p-16", "误录", at("2022-03-01T01:00:00Z")));
        assertThat(voided.voided()).isTrue();
        assertThat(voided.handled()).isFalse();
        assertThat(voided.endReason()).isEqualTo("误录");
        var merged = after(
                FILED, REVIEW, REJECTION, new ComplaintMerged("c-1", "p-16", "c-0", "重复", at("2022-03-01T01:00:00Z")));
        assertThat(merged.merged()).isTrue();
        assertThat(merged.handled()).isFalse();
        assertThat(merged.mergedInto()).isEqualTo("c-0");
        assertThat(merged.handledOn()).isEqualTo(LocalDate.of(2022, 2, 1));
    }

    @Test
    void the_malicious_flag_evidence_and_publication_change_nothing_else() {
        var time = at("2022-03-01T01:00:00Z");
        var view = after(
                FILED,
                REVIEW,
                REJECTION,
                new MaliciousNoticeFlagged("c-1", "p-16", "伪造", time),
                new ComplaintEvidenceAdded("c-1", "p-16", List.of(PROOF), time),
                new OutcomePublished("c-1", "p-16", "https://example.cn/1", time));
        assertThat(view.malicious()).isTrue();
        assertThat(view.maliciousGrounds()).isEqualTo("伪造");
        assertThat(view.evidence()).hasSize(2);
        assertThat(view.publishedUrl()).isEqualTo("https://example.cn/1");
        assertThat(view.publishedAt()).isEqualTo(time);
        assertThat(view.updatedAt()).isEqualTo(time);
        assertThat(view.handled()).isTrue();
        var cleared = ComplaintView.evolve(view, new MaliciousFlagCleared("c-1", "p-16", "查明", time));
        assertThat(cleared.malicious()).isFalse();
        assertThat(cleared.maliciousGrounds()).isNull();
    }

    @Test
    void a_withdrawn_complaint_is_not_handled() {
        var view = after(FILED, new ComplaintWithdrawn("c-1", "p-16", "撤回", at("2022-01-12T01:00:00Z")));
        assertThat(view.withdrawn()).isTrue();
        assertThat(view.handled()).isFalse();
    }

    @Test
    void nothing_comes_before_the_filing() {
        assertThatThrownBy(() -> ComplaintView.evolve(null, REVIEW)).isInstanceOf(IllegalStateException.class);
    }
}
