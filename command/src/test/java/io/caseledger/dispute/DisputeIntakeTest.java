package io.caseledger.dispute;

import static io.caseledger.dispute.Disputes.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.deadline.Clock;
import io.caseledger.deadline.Clock.Pause;
import io.caseledger.dispute.ClockChanges.CaseClock;
import io.caseledger.dispute.ClockChanges.Ended;
import io.caseledger.dispute.IntakeCommand.*;
import io.caseledger.dispute.IntakeEvent.*;
import io.caseledger.gate.Refusals;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * From receipt to acceptance. Each due day is counted by hand: the starting day does not count. The case is received on
 * Monday 3 March 2025; until Qingming (4 to 6 April) every Monday to Friday is a working day.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DisputeIntakeTest {
    static final String GUIDELINE = "assistance-guideline-2020";
    static final String ORDER_20 = "consumer-complaint-order-20";

    /** 15 working days: 4–7, 10–14, 17–21 March are 14, the 15th is Monday the 24th. */
    static final Clock REVIEW = clock("assistance.review", GUIDELINE, "2025-03-03T10:00", "2025-03-24");

    /** 7 working days from Wednesday the 5th: 6, 7, 10, 11, 12, 13, 14 March. */
    static final Clock SUPPLEMENT = clock("assistance.supplement", GUIDELINE, "2025-03-05T10:00", "2025-03-14");

    /** 7 working days from Wednesday the 12th: 13, 14, 17, 18, 19, 20, 21 March. */
    static final Clock OBJECTION = clock("assistance.objection", GUIDELINE, "2025-03-12T10:00", "2025-03-21");

    static final RequestDisputeSupplement REQUEST =
            new RequestDisputeSupplement(ID, "缺少授权书", at("2025-03-05T10:00"), null);

    final Story applied = Story.received(Channel.ASSISTANCE_APPLICATION);

    @Test
    void a_registered_case_is_a_family_of_its_own_and_its_review_runs() {
        var it = register(Channel.ASSISTANCE_APPLICATION);
        fixture(world().desk())
                .givenNoPriorActivity()
                .when(it)
                .expectEvents(new DisputeRegistered(
                        ID,
                        PROJECT,
                        it.caseNumber(),
                        ID,
                        it.channel(),
                        it.disputeType(),
                        it.petitioners(),
                        it.respondents(),
                        it.rights(),
                        true,
                        "海淘网",
                        it.county(),
                        it.needs(),
                        it.facts(),
                        it.evidence(),
                        null,
                        List.of(),
                        null,
                        it.receivedAt(),
                        starts(REVIEW)));
    }

    @Test
    void the_channel_decides_which_limit_runs() {
        // 7 working days: 4, 5, 6, 7, 10, 11, 12 March; 15: as for the review.
        var decide = clock("consumer.decide", ORDER_20, "2025-03-03T10:00", "2025-03-12");
        var check = clock("consumer.lead-check", ORDER_20, "2025-03-03T10:00", "2025-03-24");
        assertThat(Story.received(Channel.CONSUMER_COMPLAINT).last().clocks()).isEqualTo(starts(decide));
        assertThat(Story.received(Channel.REPORT).last().clocks()).isEqualTo(starts(check));
    }

    @Test
    void the_review_rests_while_a_supplement_is_awaited() {
        when(applied, REQUEST)
                .expectEvents(new DisputeSupplementRequested(
                        ID,
                        PROJECT,
                        "缺少授权书",
                        at("2025-03-05T10:00"),
                        new ClockChanges(
                                List.of(),
                                List.of(
                                        new CaseClock("assistance.review", REVIEW, at("2025-03-05T10:00")),
                                        new CaseClock("assistance.supplement", SUPPLEMENT, null)))));
        // It rests on 6, 7 and 10 March, so three working days are given back: the 24th becomes the 27th.
        var resumed = new Clock(
                REVIEW.rule(),
                REVIEW.pack(),
                REVIEW.startedAt(),
                at("2025-03-28T00:00"),
                List.of(new Pause(at("2025-03-05T10:00"), at("2025-03-10T09:00"))));
        when(
                        applied.then(REQUEST),
                        new SupplyDisputeSupplement(ID, "已补授权书", List.of(REPORT), at("2025-03-10T09:00"), null))
                .expectEvents(new DisputeSupplementSupplied(
                        ID,
                        PROJECT,
                        "已补授权书",
                        List.of(REPORT),
                        List.of(),
                        at("2025-03-10T09:00"),
                        new ClockChanges(
                                List.of(new Ended("assistance.supplement", SUPPLEMENT, false)),
                                List.of(new CaseClock("assistance.review", resumed, null)))));
    }

    @Test
    void it_is_deemed_withdrawn_only_once_the_time_for_the_supplement_is_over() {
        when(applied.then(REQUEST), new DeemDisputeWithdrawn(ID, at("2025-03-14T23:59"), null))
                .expectNoEvents()
                .expectException(Refusals.with("SUPPLEMENT_LIMIT_RUNNING", "occurredAt"));
        var over = applied.then(REQUEST, new DeemDisputeWithdrawn(ID, at("2025-03-15T00:00"), null));
        assertThat(over.file().state()).isEqualTo(DisputeState.DEEMED_WITHDRAWN);
        assertThat(over.file().clocks()).isEmpty();
    }

    @Test
    void a_late_supplement_is_taken_and_is_late() {
        var late =
                applied.then(REQUEST, new SupplyDisputeSupplement(ID, "已补", List.of(), at("2025-03-17T09:00"), null));
        assertThat(late.last().clocks().ended()).extracting(Ended::late).containsExactly(true);
    }

    @Test
    void acceptance_answers_the_review_in_time_or_late() {
        when(applied, new AcceptDisputeCase(ID, at("2025-03-24T23:59"), null))
                .expectEvents(new DisputeAccepted(ID, PROJECT, at("2025-03-24T23:59"), ends(REVIEW, false)));
        when(applied, new AcceptDisputeCase(ID, at("2025-03-25T00:00"), null))
                .expectEvents(new DisputeAccepted(ID, PROJECT, at("2025-03-25T00:00"), ends(REVIEW, true)));
    }

    @Test
    void an_accepted_consumer_complaint_is_to_be_mediated_within_45_working_days() {
        // From Monday 10 March: 14 to the 28th, 18 to 3 April (the 4th is Qingming), 33 to the 25th, Sunday the 27th is
        // worked for the Labour Day holiday of 1 to 5 May, so 37 to the 30th, and 6–9 and 12–15 May make 45.
        var mediation = clock("consumer.mediation", ORDER_20, "2025-03-10T10:00", "2025-05-15");
        var accepted = Story.received(Channel.CONSUMER_COMPLAINT)
                .then(new AcceptDisputeCase(ID, at("2025-03-10T10:00"), null));
        assertThat(accepted.file().clocks()).containsExactly(new CaseClock("consumer.mediation", mediation, null));
    }

    @Test
    void a_rejection_may_be_objected_to_in_time_and_once() {
        var rejected = applied.then(new RejectDisputeCase(ID, "不属于受理范围", at("2025-03-12T10:00"), null));
        assertThat(rejected.last())
                .isEqualTo(new DisputeRejected(
                        ID, PROJECT, "不属于受理范围", at("2025-03-12T10:00"), ends(REVIEW, false, OBJECTION)));
        when(rejected, new ObjectToRejection(ID, "属于", at("2025-03-21T23:59"), null))
                .expectEvents(new RejectionObjected(ID, PROJECT, "属于", at("2025-03-21T23:59"), ends(OBJECTION, false)));
        when(rejected, new ObjectToRejection(ID, "属于", at("2025-03-22T00:00"), null))
                .expectException(Refusals.with("OBJECTION_TOO_LATE", "occurredAt"));
        var objected = rejected.then(new ObjectToRejection(ID, "属于", at("2025-03-14T10:00"), null));
        when(objected, new ObjectToRejection(ID, "属于", at("2025-03-15T10:00"), null))
                .expectException(Refusals.with("OBJECTION_ALREADY_RAISED", null));
    }

    @Test
    void an_upheld_objection_leads_to_acceptance_and_a_dismissed_one_does_not() {
        var objected = applied.then(
                new RejectDisputeCase(ID, "不属于受理范围", at("2025-03-12T10:00"), null),
                new ObjectToRejection(ID, "属于", at("2025-03-14T10:00"), null));
        var upheld = new DecideRejectionObjection(ID, true, "属于", at("2025-03-18T10:00"), null);
        assertThat(objected.then(upheld).file().state()).isEqualTo(DisputeState.ACCEPTED);
        var dismissed = objected.then(new DecideRejectionObjection(ID, false, "不属于", at("2025-03-18T10:00"), null));
        assertThat(dismissed.file().state()).isEqualTo(DisputeState.REJECTED);
        when(dismissed, upheld).expectException(Refusals.with("NO_OBJECTION_PENDING", null));
    }

    @Test
    void the_check_of_a_lead_is_extended_once_and_in_time() {
        // 30 working days from 3 March: the 15th is the 24th; 25–28, 31 March–3 April, 7–11, 14, 15 April are 15 more.
        var reported = Story.received(Channel.REPORT);
        var extend = new ExtendLeadCheck(ID, "情况特殊", at("2025-03-20T10:00"), null);
        var extended = reported.then(extend);
        assertThat(extended.file().clocks().getFirst().clock())
                .isEqualTo(new Clock(
                        "consumer.lead-check",
                        ORDER_20,
                        at("2025-03-03T10:00"),
                        at("2025-04-16T00:00"),
                        List.of(),
                        at("2025-03-20T10:00")));
        when(extended, extend).expectException(Refusals.with("CLOCK_EXTENDED_ALREADY", null));
        when(reported, new ExtendLeadCheck(ID, "情况特殊", at("2025-03-25T00:00"), null))
                .expectException(Refusals.with("CLOCK_OVER", "occurredAt"));
    }

    @Test
    void no_step_is_told_to_lie_before_the_one_before_it() {
        when(applied, new AcceptDisputeCase(ID, at("2025-03-03T09:59"), null))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt"));
    }
}
