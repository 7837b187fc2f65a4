package io.caseledger.dispute;

import static io.caseledger.dispute.Disputes.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.deadline.Clock;
import io.caseledger.deadline.Clock.Pause;
import io.caseledger.dispute.AdjudicationCommand.*;
import io.caseledger.dispute.AdjudicationEvent.*;
import io.caseledger.dispute.AssistanceCommand.StartAssistance;
import io.caseledger.dispute.ClockChanges.CaseClock;
import io.caseledger.dispute.ClockChanges.Ended;
import io.caseledger.dispute.IntakeCommand.AcceptDisputeCase;
import io.caseledger.gate.Refusals;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Adjudication of a patent dispute; each due day is counted by hand. The case is docketed on Tuesday 1 April 2025. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DisputeAdjudicationTest {
    static final String ORDER_81 = "patent-adjudication-2025";

    /** Three months: Tuesday 1 July. */
    static final Clock THREE_MONTHS = clock("patent.adjudication", ORDER_81, "2025-04-01T10:00", "2025-07-01");

    /** 5 working days: 2, 3, 7, 8, 9 April, for 4 to 6 April is Qingming. */
    static final Clock COPY = clock("patent.copy-to-respondent", ORDER_81, "2025-04-01T10:00", "2025-04-09");

    /** 15 days from 8 April: Wednesday the 23rd. */
    static final Clock REPLY = clock("patent.reply", ORDER_81, "2025-04-08T10:00", "2025-04-23");

    final Story assisting = Story.assisting(Channel.ASSISTANCE_APPLICATION);
    final Story docketed = Story.adjudicating();

    static DocketAdjudication docket(String at) {
        return new DocketAdjudication(ID, "防知裁〔2025〕1号", at(at), null);
    }

    static SendCopyToRespondent send(String ref, String at) {
        return new SendCopyToRespondent(ID, ref, at(at), null);
    }

    @Test
    void docketing_starts_the_limits_of_the_decision_and_of_the_copy() {
        when(assisting, docket("2025-04-01T10:00"))
                .expectEvents(new AdjudicationDocketed(
                        ID, PROJECT, "防知裁〔2025〕1号", at("2025-04-01T10:00"), starts(THREE_MONTHS, COPY)));
    }

    @Test
    void nothing_is_docketed_while_a_court_has_the_same_dispute() {
        var court = new RecordCourtProceedings(ID, "防城港市中级人民法院", "（2025）桂06民初1号", at("2025-03-20T10:00"), null);
        var sued = assisting.then(court);
        when(sued, docket("2025-04-01T10:00")).expectException(Refusals.with("COURT_HAS_DISPUTE", null));
        when(sued, court).expectException(Refusals.with("COURT_PROCEEDINGS_RECORDED", null));
        var end = new EndCourtProceedings(ID, "已撤诉", at("2025-03-25T10:00"), null);
        when(sued.then(end), docket("2025-04-01T10:00")).expectSuccessfulHandlerExecution();
        when(sued.then(end), end).expectException(Refusals.with("NO_COURT_PROCEEDINGS", null));
    }

    @Test
    void only_disputes_about_patents_are_docketed() {
        var marks = register(ID, "1", Channel.ASSISTANCE_APPLICATION, List.of(MARK), null, null);
        var story = Story.of(marks, world())
                .then(
                        new AcceptDisputeCase(ID, at("2025-03-10T10:00"), null),
                        new StartAssistance(ID, at("2025-03-11T10:00"), null));
        when(story, docket("2025-04-01T10:00")).expectException(Refusals.with("NOT_A_PATENT_DISPUTE", null));
    }

    @Test
    void the_limit_of_the_copy_is_answered_when_the_last_respondent_has_been_sent_it() {
        var first = docketed.then(send("R2", "2025-04-10T00:00"));
        assertThat(first.last().clocks()).isEqualTo(ClockChanges.NONE);
        // The one that was sent in time is recorded last; the other one was late, so the limit was missed.
        when(first, send("R1", "2025-04-03T10:00"))
                .expectEvents(new CopySent(ID, PROJECT, "R1", at("2025-04-03T10:00"), ends(COPY, true)));
        when(first, send("R2", "2025-04-11T00:00")).expectException(Refusals.with("COPY_ALREADY_SENT", "partyRef"));
        when(first, send("P1", "2025-04-11T00:00")).expectException(Refusals.with("PARTY_NOT_RESPONDENT", "partyRef"));
        when(first, send("R1", "2025-04-01T09:00"))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt"));
    }

    @Test
    void each_respondent_has_its_own_time_to_reply_from_the_arrival_of_the_copy() {
        var sent = docketed.then(send("R1", "2025-04-03T10:00"), send("R2", "2025-04-03T10:00"));
        var received = new RecordCopyReceived(ID, "R1", at("2025-04-08T10:00"), null);
        var clock = new CaseClock("patent.reply/R1", REPLY, null);
        when(sent, received)
                .expectEvents(new CopyReceived(
                        ID, PROJECT, "R1", at("2025-04-08T10:00"), new ClockChanges(List.of(), List.of(clock))));
        var both = sent.then(received, new RecordCopyReceived(ID, "R2", at("2025-04-10T10:00"), null));
        when(both, new RecordReply(ID, "R1", List.of(REPORT), at("2025-04-24T00:00"), null))
                .expectEvents(new ReplyReceived(
                        ID,
                        PROJECT,
                        "R1",
                        List.of(REPORT),
                        at("2025-04-24T00:00"),
                        new ClockChanges(List.of(new Ended("patent.reply/R1", REPLY, true)), List.of())));
        when(both, received).expectException(Refusals.with("COPY_ALREADY_RECEIVED", "partyRef"));
        when(docketed, received).expectException(Refusals.with("COPY_NOT_SENT", "partyRef"));
        var reply = new RecordReply(ID, "R1", List.of(), at("2025-04-20T00:00"), null);
        when(sent, reply).expectException(Refusals.with("COPY_NOT_RECEIVED", "partyRef"));
        when(both.then(reply), reply).expectException(Refusals.with("REPLY_ALREADY_RECORDED", "partyRef"));
    }

    static final SuspendAdjudication SUSPEND =
            new SuspendAdjudication(ID, SuspensionGround.INVALIDATION_PENDING, "请求宣告无效", at("2025-05-12T10:00"), null);
    static final ResumeAdjudication RESUME = new ResumeAdjudication(ID, "维持有效", at("2025-06-16T10:00"), null);

    @Test
    void the_time_of_a_suspension_does_not_count() {
        var suspended = docketed.then(SUSPEND);
        assertThat(suspended.last().clocks().now())
                .containsExactly(new CaseClock("patent.adjudication", THREE_MONTHS, at("2025-05-12T10:00")));
        // From 12 May to 16 June are 35 days: 1 July and 35 days are Tuesday 5 August.
        when(suspended, RESUME)
                .expectEvents(new AdjudicationResumed(
                        ID, PROJECT, "维持有效", at("2025-06-16T10:00"), starts(resumed("2025-08-06T00:00", null))));
    }

    @Test
    void an_extension_makes_five_months_and_keeps_the_suspension() {
        // Five months are 1 September, and 35 days more 6 October; 1 to 8 October is a holiday, so Thursday 9 October.
        var extend = new ExtendAdjudication(ID, "案情复杂", at("2025-07-28T10:00"), null);
        var extended = docketed.then(SUSPEND, RESUME, extend);
        assertThat(extended.last().clocks()).isEqualTo(starts(resumed("2025-10-10T00:00", "2025-07-28T10:00")));
        when(extended, extend).expectException(Refusals.with("CLOCK_EXTENDED_ALREADY", null));
    }

    private static Clock resumed(String dueAt, String extendedAt) {
        return new Clock(
                THREE_MONTHS.rule(),
                ORDER_81,
                THREE_MONTHS.startedAt(),
                at(dueAt),
                List.of(new Pause(at("2025-05-12T10:00"), at("2025-06-16T10:00"))),
                extendedAt == null ? null : at(extendedAt));
    }

    @Test
    void a_case_keeps_the_rules_under_which_it_was_docketed() {
        // Docketed on 1 November 2024, under Order 71: three months end on Saturday 1 February 2025, amid the Spring
        // Festival (28 January to 4 February), so on Wednesday 5 February. Order 81 is in force by then, but the
        // extension
        // is the one month of Order 71: Saturday 1 March, so Monday 3 March.
        var first = new IntakeCommand.RegisterDisputeCase(
                ID,
                PROJECT,
                "防知维〔2024〕9号",
                Channel.REPORT,
                DisputeType.INFRINGEMENT,
                List.of(OWNER),
                List.of(SHOP),
                List.of(DESIGN),
                false,
                null,
                "港口区",
                List.of(),
                "外观相同",
                List.of(),
                null,
                null,
                at("2024-10-08T10:00"));
        var old = Story.of(first, world())
                .then(
                        new AcceptDisputeCase(ID, at("2024-10-10T10:00"), null),
                        new StartAssistance(ID, at("2024-10-10T10:00"), null),
                        docket("2024-11-01T10:00"));
        assertThat(old.file().clocks().getFirst().clock())
                .isEqualTo(clock("patent.adjudication", "patent-enforcement-2015", "2024-11-01T10:00", "2025-02-05"));
        var extended = old.then(new ExtendAdjudication(ID, "特别复杂", at("2025-02-05T10:00"), null));
        assertThat(extended.last().clocks().now().getFirst().clock().dueAt()).isEqualTo(at("2025-03-04T00:00"));
        assertThat(extended.last().clocks().now().getFirst().clock().pack()).isEqualTo("patent-enforcement-2015");
    }

    @Test
    void a_limit_that_is_over_stays_missed_when_the_adjudication_is_suspended() {
        var late = new SuspendAdjudication(ID, SuspensionGround.OTHER, "其他", at("2025-07-02T00:00"), null);
        var suspended = docketed.then(late);
        assertThat(suspended.last().clocks()).isEqualTo(ClockChanges.NONE);
        var resumed = suspended.then(new ResumeAdjudication(ID, "恢复", at("2025-07-10T00:00"), null));
        assertThat(resumed.last().clocks()).isEqualTo(ClockChanges.NONE);
    }

    @Test
    void a_hearing_is_held_when_it_was_scheduled() {
        var schedule = new ScheduleOralHearing(ID, at("2025-05-06T09:00"), "第一审理庭", at("2025-04-25T10:00"), null);
        when(docketed, schedule)
                .expectEvents(
                        new OralHearingScheduled(ID, PROJECT, at("2025-05-06T09:00"), "第一审理庭", at("2025-04-25T10:00")));
        var hold = new HoldOralHearing(ID, "双方到庭", at("2025-05-06T11:00"), null);
        when(docketed.then(schedule), hold)
                .expectEvents(new OralHearingHeld(ID, PROJECT, "双方到庭", at("2025-05-06T11:00")));
        when(docketed, hold).expectException(Refusals.with("NO_HEARING_SCHEDULED", null));
        when(docketed.then(schedule), new HoldOralHearing(ID, "到庭", at("2025-05-06T08:59"), null))
                .expectException(Refusals.with("HEARING_NOT_YET", "occurredAt"));
        when(docketed, new ScheduleOralHearing(ID, at("2025-04-24T09:00"), "庭", at("2025-04-25T10:00"), null))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "hearingAt"));
    }

    @Test
    void a_utility_model_or_design_may_need_an_evaluation_report() {
        var mixed = register(ID, "1", Channel.ASSISTANCE_APPLICATION, List.of(DESIGN, MARK), null, null);
        var story = Story.of(mixed, world())
                .then(
                        new AcceptDisputeCase(ID, at("2025-03-10T10:00"), null),
                        new StartAssistance(ID, at("2025-03-11T10:00"), null),
                        docket("2025-04-01T10:00"));
        when(story, new RequestEvaluationReport(ID, DESIGN.number(), at("2025-04-10T10:00"), null))
                .expectEvents(new EvaluationReportRequested(ID, PROJECT, DESIGN.number(), at("2025-04-10T10:00")));
        when(story, new RecordEvaluationReport(ID, DESIGN.number(), true, REPORT, at("2025-05-10T10:00"), null))
                .expectEvents(new EvaluationReportReceived(
                        ID, PROJECT, DESIGN.number(), true, REPORT, at("2025-05-10T10:00")));
        when(story, new RequestEvaluationReport(ID, MARK.number(), at("2025-04-10T10:00"), null))
                .expectException(Refusals.with("EVALUATION_NOT_FOR_RIGHT", "rightNumber"));
        when(story, new RequestEvaluationReport(ID, "ZL0", at("2025-04-10T10:00"), null))
                .expectException(Refusals.with("RIGHT_NOT_FOUND", "rightNumber"));
    }

    @Test
    void a_decision_never_awards_compensation() {
        when(docketed, decide(20_000L, "2025-06-30T10:00"))
                .expectNoEvents()
                .expectException(Refusals.with("COMPENSATION_NOT_ADJUDICATED", "compensationInYuan"));
    }

    @Test
    void a_decision_answers_its_limit_and_leaves_nothing_to_send_or_reply() {
        var decided = docketed.then(
                send("R1", "2025-04-03T10:00"), new RecordCopyReceived(ID, "R1", at("2025-04-08T10:00"), null));
        when(decided, decide(null, "2025-07-02T00:00"))
                .expectEvents(new AdjudicationDecided(
                        ID,
                        PROJECT,
                        AdjudicationResult.INFRINGEMENT_FOUND,
                        "防知裁决〔2025〕1号",
                        "停止侵权",
                        at("2025-07-02T00:00"),
                        new ClockChanges(
                                List.of(
                                        new Ended("patent.adjudication", THREE_MONTHS, true),
                                        new Ended("patent.copy-to-respondent", COPY, false),
                                        new Ended("patent.reply/R1", REPLY, false)),
                                List.of())));
    }

    @Test
    void what_is_decided_is_neither_decided_again_nor_suspended_nor_given_up() {
        var decided = docketed.then(decide(null, "2025-06-30T10:00"));
        for (DisputeCommand it : List.of(
                decide(null, "2025-07-01T10:00"),
                new SuspendAdjudication(ID, SuspensionGround.OTHER, "其他", at("2025-07-01T10:00"), null),
                new ExtendAdjudication(ID, "复杂", at("2025-07-01T10:00"), null),
                new TerminateAdjudication(ID, "撤回", at("2025-07-01T10:00"), null))) {
            when(decided, it).expectException(Refusals.with("ADJUDICATION_ALREADY_DECIDED", null));
        }
    }

    @Test
    void an_adjudication_may_end_without_a_decision_and_leaves_no_limit() {
        var terminated = docketed.then(SUSPEND, new TerminateAdjudication(ID, "请求人撤回请求", at("2025-06-01T10:00"), null));
        assertThat(terminated.file().state()).isEqualTo(DisputeState.ASSISTING);
        assertThat(terminated.file().clocks()).isEmpty();
        assertThat(terminated.last().clocks().ended()).noneMatch(Ended::late);
    }

    static DecideAdjudication decide(Long compensation, String at) {
        return new DecideAdjudication(
                ID, AdjudicationResult.INFRINGEMENT_FOUND, "防知裁决〔2025〕1号", "停止侵权", compensation, at(at), null);
    }
}
