package io.caseledger.collaboration.view;

import static io.caseledger.collaboration.view.Told.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.collaboration.CoInvestigationOutcome;
import io.caseledger.collaboration.CoInvestigationRequestEvent;
import io.caseledger.collaboration.CoInvestigationRequestEvent.*;
import io.caseledger.collaboration.CoInvestigationRequestState;
import io.caseledger.collaboration.MemberName;
import io.caseledger.collaboration.ResponseStage;
import io.caseledger.collaboration.view.CoInvestigationRequestView.Response;
import io.caseledger.deadline.Clock;
import io.caseledger.deadline.RunningClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CoInvestigationRequestViewTest {
    static final Instant SENT_AT = at("2022-10-10T10:00");
    static final Instant DUE = at("2022-11-01T00:00");
    static final Clock CLOCK = clock(DUE);
    static final CoInvestigationRequested REQUEST = new CoInvestigationRequested(
            "r-1",
            "p-1",
            "m-1",
            new MemberName("market", "市场监督管理局"),
            List.of(new MemberName("customs", "防城港海关"), new MemberName("platform", "互市平台")),
            "核查进口来源",
            "事实",
            null,
            "c-1",
            List.of(),
            false,
            CLOCK,
            SENT_AT);
    static final CoInvestigationReceived RECEIVED =
            new CoInvestigationReceived("r-1", "p-1", "customs", "收文员", at("2022-10-11T09:00"));
    static final CoInvestigationReceived BOTH_RECEIVED =
            new CoInvestigationReceived("r-1", "p-1", "platform", "客服", at("2022-10-11T10:00"));
    static final CoInvestigationAnswered ANSWER = new CoInvestigationAnswered(
            "r-1", "p-1", "customs", CoInvestigationOutcome.CONFIRMED, "查实", List.of(), false, at("2022-10-20T09:00"));
    static final CoInvestigationDeclined DECLINE =
            new CoInvestigationDeclined("r-1", "p-1", "platform", "不属职责", true, at("2022-11-02T09:00"));
    static final CoInvestigationExtensionRequested WISH = new CoInvestigationExtensionRequested(
            "r-1", "p-1", "customs", LocalDate.of(2022, 11, 30), "调取单证", at("2022-10-15T09:00"));

    static Clock clock(Instant due) {
        return new Clock("collaboration.answer", "collaboration-policy", SENT_AT, due);
    }

    static CoInvestigationRequestView after(CoInvestigationRequestEvent... events) {
        CoInvestigationRequestView view = null;
        for (CoInvestigationRequestEvent event : events) {
            view = CoInvestigationRequestView.evolve(view, event);
        }
        return Objects.requireNonNull(view);
    }

    @Test
    void a_sent_request_awaits_all_and_its_clock_runs() {
        assertThat(after(REQUEST))
                .returns(CoInvestigationRequestState.SENT, CoInvestigationRequestView::state)
                .returns(List.of("customs", "platform"), CoInvestigationRequestView::awaited)
                .returns(LocalDate.of(2022, 10, 31), CoInvestigationRequestView::dueOn)
                .returns(List.of(new RunningClock(CLOCK, null)), CoInvestigationRequestView::clocks);
        assertThatThrownBy(() -> after(RECEIVED)).hasMessageContaining("begins with its sending");
    }

    @Test
    void it_is_open_until_the_last_has_responded() {
        var half = after(REQUEST, RECEIVED, ANSWER);
        assertThat(half)
                .returns(CoInvestigationRequestState.RECEIVED, CoInvestigationRequestView::state)
                .returns(true, CoInvestigationRequestView::open)
                .returns(List.of("platform"), CoInvestigationRequestView::awaited);
        var done = after(REQUEST, RECEIVED, ANSWER, BOTH_RECEIVED, DECLINE);
        assertThat(done)
                .returns(CoInvestigationRequestState.ANSWERED, CoInvestigationRequestView::state)
                .returns(false, CoInvestigationRequestView::open)
                .returns(List.of(), CoInvestigationRequestView::awaited)
                .returns(List.of(), CoInvestigationRequestView::clocks);
        assertThat(done.recipients())
                .extracting(Response::stage)
                .containsExactly(ResponseStage.ANSWERED, ResponseStage.DECLINED);
        assertThat(done.recipients()).extracting(Response::late).containsExactly(false, true);
        assertThat(done.recipients()).extracting(Response::receivedBy).containsExactly("收文员", "客服");
    }

    @Test
    void it_is_overdue_from_the_first_instant_after_the_limit_while_open() {
        assertThat(after(REQUEST).isOverdueAt(DUE.minusNanos(1))).isFalse();
        assertThat(after(REQUEST).isOverdueAt(DUE)).isTrue();
        var withdrawn = after(REQUEST, new CoInvestigationWithdrawn("r-1", "p-1", "已查清", DUE));
        assertThat(withdrawn.isOverdueAt(DUE)).isFalse();
        assertThat(withdrawn.awaited()).isEmpty();
        assertThat(withdrawn.clocks()).isEmpty();
        var voided = after(REQUEST, new CoInvestigationVoided("r-1", "p-1", "误录", DUE));
        assertThat(voided.isOverdueAt(DUE)).isFalse();
        assertThat(voided.endReason()).isEqualTo("误录");
    }

    @Test
    void a_granted_extension_moves_the_limit_for_all() {
        Instant later = at("2022-12-01T00:00");
        var pending = after(REQUEST, RECEIVED, WISH);
        assertThat(Objects.requireNonNull(pending.pendingExtension()).memberId())
                .isEqualTo("customs");
        var granted = CoInvestigationRequestView.evolve(
                pending,
                new CoInvestigationExtensionDecided("r-1", "p-1", true, clock(later), "同意", at("2022-10-16T09:00")));
        assertThat(granted)
                .returns(later, CoInvestigationRequestView::dueAt)
                .returns(LocalDate.of(2022, 11, 30), CoInvestigationRequestView::dueOn)
                .returns(null, CoInvestigationRequestView::pendingExtension)
                .returns(List.of(new RunningClock(clock(later), null)), CoInvestigationRequestView::clocks);
        assertThat(granted.extensions().getFirst().granted()).isTrue();
    }

    @Test
    void a_refused_or_pointless_extension_leaves_the_limit() {
        var refused = after(
                REQUEST,
                RECEIVED,
                WISH,
                new CoInvestigationExtensionDecided("r-1", "p-1", false, null, "紧急", at("2022-10-16T09:00")));
        assertThat(refused.dueAt()).isEqualTo(DUE);
        assertThat(refused.extensions().getFirst().granted()).isFalse();
        assertThat(after(REQUEST, RECEIVED, WISH, ANSWER).pendingExtension()).isNull();
    }

    @Test
    void a_correction_changes_what_it_names_and_says_why() {
        var view =
                after(REQUEST, new CoInvestigationCorrected("r-1", "p-1", null, "更正后的事实", "case-8", null, "笔误", DUE));
        assertThat(view)
                .returns("核查进口来源", CoInvestigationRequestView::subject)
                .returns("更正后的事实", CoInvestigationRequestView::facts)
                .returns("case-8", CoInvestigationRequestView::disputeCaseId)
                .returns("c-1", CoInvestigationRequestView::complaintId);
        assertThat(view.corrections()).containsExactly(new Correction("笔误", DUE));
    }
}
