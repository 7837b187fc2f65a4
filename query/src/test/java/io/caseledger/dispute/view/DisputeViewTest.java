package io.caseledger.dispute.view;

import static io.caseledger.dispute.view.Cases.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.deadline.Clock;
import io.caseledger.deadline.RunningClock;
import io.caseledger.dispute.AdjudicationEvent.*;
import io.caseledger.dispute.AdjudicationResult;
import io.caseledger.dispute.CaseFileEvent.*;
import io.caseledger.dispute.ClockChanges;
import io.caseledger.dispute.ClockChanges.CaseClock;
import io.caseledger.dispute.ClockChanges.Ended;
import io.caseledger.dispute.DisputeEvent;
import io.caseledger.dispute.DisputeState;
import io.caseledger.dispute.MediationEvent.*;
import io.caseledger.dispute.Outcome;
import io.caseledger.dispute.SuspensionGround;
import io.caseledger.dispute.view.DisputeView.LateStep;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DisputeViewTest {
    static final DisputeEvent REGISTERED = registered("a", "a", true);
    static final Clock LONG = clock("patent.adjudication", "2022-11-15T00:00");
    static final Clock REPLY = clock("patent.reply", "2022-09-15T00:00");

    static Clock clock(String rule, String dueAt) {
        return new Clock(rule, "patent-enforcement-2015", at("2022-08-15T09:00"), at(dueAt));
    }

    static ClockChanges now(CaseClock... clocks) {
        return new ClockChanges(List.of(), List.of(clocks));
    }

    static final AdjudicationDocketed DOCKETED = new AdjudicationDocketed(
            "a", PROJECT, "防知裁〔2022〕1号", at("2022-08-15T09:00"), now(new CaseClock("patent.adjudication", LONG, null)));

    static DisputeView after(DisputeEvent... events) {
        DisputeView view = null;
        for (DisputeEvent event : events) {
            view = DisputeView.evolve(view, event);
        }
        return requireNonNull(view);
    }

    static DisputeEvent arrived(String party) {
        var clock = new CaseClock("patent.reply/" + party, REPLY, null);
        return new CopyReceived("a", PROJECT, party, at("2022-08-31T09:00"), now(clock));
    }

    static DisputeEvent sent(String party) {
        return new CopySent("a", PROJECT, party, at("2022-08-20T09:00"), NONE);
    }

    @Test
    void its_version_is_the_number_of_its_last_event() {
        assertThat(after(REGISTERED).version()).isZero();
        assertThat(after(REGISTERED, accepted("a"), assisting("a")).version()).isEqualTo(2);
    }

    @Test
    void nothing_comes_before_the_registration() {
        assertThatThrownBy(() -> DisputeView.evolve(null, accepted("a"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void each_respondent_has_a_clock_and_a_late_reply_names_whose_it_was() {
        var view = after(REGISTERED, DOCKETED, sent("R1"), sent("R2"), arrived("R1"), arrived("R2"));
        assertThat(view.clocks())
                .containsExactly(
                        new RunningClock(LONG, null),
                        new RunningClock(REPLY, null, "R1"),
                        new RunningClock(REPLY, null, "R2"));
        assertThat(view.nextDueAt()).isEqualTo(REPLY.dueAt());
        var late = new ClockChanges(List.of(new Ended("patent.reply/R2", REPLY, true)), List.of());
        var replied = new ReplyReceived("a", PROJECT, "R2", List.of(PROOF), at("2022-09-20T09:00"), late);
        var answered = DisputeView.evolve(view, replied);
        assertThat(answered.clocks())
                .extracting(RunningClock::key)
                .containsExactly("patent.adjudication", "patent.reply/R1");
        assertThat(answered.lateSteps())
                .containsExactly(new LateStep(
                        "patent.reply", "R2", REPLY.pack(), REPLY.startedAt(), REPLY.dueAt(), replied.occurredAt()));
        assertThat(answered.evidence()).hasSize(2);
        var copies = requireNonNull(answered.adjudication().docket()).copies();
        assertThat(copies).extracting(DocketView.Copy::repliedAt).containsExactly(null, replied.occurredAt());
    }

    @Test
    void a_suspended_adjudication_has_no_limit_that_is_due() {
        var paused = now(new CaseClock("patent.adjudication", LONG, at("2022-09-01T09:00")));
        var suspended = new AdjudicationSuspended(
                "a", PROJECT, SuspensionGround.INVALIDATION_PENDING, "请求宣告无效", at("2022-09-01T09:00"), paused);
        var resumed = new AdjudicationResumed(
                "a", PROJECT, "维持有效", at("2022-10-01T09:00"), now(new CaseClock("patent.adjudication", LONG, null)));
        var resting = after(REGISTERED, DOCKETED, suspended);
        assertThat(resting.state()).isEqualTo(DisputeState.SUSPENDED);
        assertThat(resting.nextDueAt()).isNull();
        assertThat(resting.clocks()).containsExactly(new RunningClock(LONG, at("2022-09-01T09:00")));
        var going = DisputeView.evolve(resting, resumed);
        assertThat(going.nextDueAt()).isEqualTo(LONG.dueAt());
        assertThat(requireNonNull(going.adjudication().docket()).suspensions())
                .containsExactly(new DocketView.Suspension(
                        SuspensionGround.INVALIDATION_PENDING,
                        "请求宣告无效",
                        at("2022-09-01T09:00"),
                        at("2022-10-01T09:00"),
                        "维持有效"));
    }

    @Test
    void another_day_for_a_hearing_takes_the_place_of_one_that_was_not_held() {
        var first = new OralHearingScheduled("a", PROJECT, at("2022-09-10T09:00"), "一号厅", at("2022-09-01T09:00"));
        var moved = new OralHearingScheduled("a", PROJECT, at("2022-09-12T09:00"), "二号厅", at("2022-09-02T09:00"));
        var held = new OralHearingHeld("a", PROJECT, "双方到庭", at("2022-09-12T12:00"));
        var view = after(REGISTERED, DOCKETED, first, moved, held, first);
        assertThat(requireNonNull(view.adjudication().docket()).hearings())
                .containsExactly(
                        new DocketView.Hearing(at("2022-09-12T09:00"), "二号厅", at("2022-09-12T12:00"), "双方到庭"),
                        new DocketView.Hearing(at("2022-09-10T09:00"), "一号厅", null, null));
    }

    @Test
    void a_report_answers_the_request_for_it_and_joins_the_evidence() {
        var asked = new EvaluationReportRequested("a", PROJECT, DESIGN.number(), at("2022-08-16T09:00"));
        var came = new EvaluationReportReceived("a", PROJECT, DESIGN.number(), true, PROOF, at("2022-09-16T09:00"));
        var view = after(REGISTERED, DOCKETED, asked, came, came);
        assertThat(view.adjudication().evaluationReports())
                .containsExactly(
                        new AdjudicationView.EvaluationReport(
                                DESIGN.number(), asked.occurredAt(), came.occurredAt(), true),
                        new AdjudicationView.EvaluationReport(DESIGN.number(), null, came.occurredAt(), true));
        assertThat(view.evidence()).hasSize(3);
    }

    @Test
    void a_decision_stays_when_the_case_is_docketed_again() {
        var decided = new AdjudicationDecided(
                "a", PROJECT, AdjudicationResult.INFRINGEMENT_FOUND, "1号", "停止侵权", at("2022-10-10T09:00"), NONE);
        var view = after(REGISTERED, DOCKETED, decided, DOCKETED);
        assertThat(view.adjudication().decisions()).hasSize(1);
        assertThat(requireNonNull(view.adjudication().docket()).copies()).isEmpty();
    }

    @Test
    void the_confirmation_of_an_agreement_is_asked_for_and_decided() {
        var agreed = new MediationAgreed("a", PROJECT, "调1号", "停止销售", 5000L, at("2022-09-01T09:00"), NONE);
        var asked = new JudicialConfirmationRequested("a", PROJECT, "某法院", at("2022-09-20T09:00"), NONE);
        var confirmed = new JudicialConfirmationDecided("a", PROJECT, true, "裁1号", at("2022-10-08T09:00"));
        var view = after(REGISTERED, agreed, asked, confirmed);
        assertThat(view.mediation().confirmation())
                .isEqualTo(
                        new MediationView.Confirmation("某法院", asked.occurredAt(), true, "裁1号", confirmed.occurredAt()));
        assertThat(after(REGISTERED, agreed, asked, agreed).mediation().confirmation())
                .as("of the new agreement")
                .isNull();
    }

    @Test
    void reopening_undoes_the_closing_but_not_its_day() {
        var closed = closed("a", Outcome.SETTLED, at("2022-09-01T00:00"));
        var view = after(REGISTERED, closed, reopened("a", "2022-10-01T09:00"));
        assertThat(view.outcome()).isNull();
        assertThat(view.countable()).isFalse();
        assertThat(view.closedOn()).isEqualTo(LocalDate.of(2022, 9, 1));
        var again = closed("a", Outcome.MEDIATED, closed.firstClosedAt(), at("2022-11-01T09:00"));
        var twice = DisputeView.evolve(view, again);
        assertThat(twice.closedOn()).isEqualTo(LocalDate.of(2022, 9, 1));
        assertThat(twice.ending().closedAt()).isEqualTo(again.occurredAt());
        var mended = DisputeView.evolve(twice, corrected("a", null, at("2022-09-02T09:00"), null));
        assertThat(mended.closedOn()).isEqualTo(LocalDate.of(2022, 9, 2));
        assertThat(mended.ending().closedAt()).isEqualTo(again.occurredAt());
    }

    @Test
    void a_correction_leaves_what_it_does_not_name() {
        var view = after(REGISTERED, corrected("a", false, null, at("2022-07-31T09:00")));
        assertThat(view.ecommerce()).isFalse();
        assertThat(view.platform()).isNull();
        assertThat(view.receivedOn()).isEqualTo(LocalDate.of(2022, 7, 31));
        assertThat(view.respondents()).containsExactly(SHOP, MAKER);
        assertThat(view.corrections()).hasSize(1);
    }

    @Test
    void officers_come_and_go_and_a_join_changes_the_family() {
        var time = at("2022-08-10T09:00");
        var view = after(
                REGISTERED,
                new DisputeOfficerAssigned("a", PROJECT, "li", time),
                new DisputeOfficerAssigned("a", PROJECT, "wei", time),
                new DisputeOfficerUnassigned("a", PROJECT, "li", time),
                joined("a", "z", "2022-08-11T09:00"));
        assertThat(view.officers()).containsExactly("wei");
        assertThat(view.familyId()).isEqualTo("z");
        assertThat(view.familyMoves()).hasSize(1);
    }
}
