package io.caseledger.collaboration;

import static io.caseledger.collaboration.CoInvestigationRequestState.*;
import static io.caseledger.collaboration.CoInvestigations.*;
import static io.caseledger.collaboration.Mechanisms.*;

import io.caseledger.collaboration.CoInvestigationRequestCommand.*;
import io.caseledger.collaboration.CoInvestigationRequestEvent.*;
import io.caseledger.deadline.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CoInvestigationRequestTest {
    static final Instant LATE = at("2022-04-20T00:00"); // the first instant after the limit

    static AnswerCoInvestigation answer(String memberId, Instant at) {
        return new AnswerCoInvestigation("r-1", memberId, CoInvestigationOutcome.CONFIRMED, "查实三票", List.of(PROOF), at);
    }

    static Clock until(LocalDate lastDay) {
        return CLOCK.until(lastDay);
    }

    @Test
    void a_member_asks_others_within_15_working_days() {
        request()
                .givenNoPriorActivity()
                .when(ask("market", List.of("customs", "platform"), null, SENT_AT))
                .expectEvents(REQUEST);
    }

    @Test
    void or_by_a_day_that_it_sets_which_does_not_move() {
        LocalDate saturday = LocalDate.of(2022, 4, 9);
        request()
                .givenNoPriorActivity()
                .when(ask("market", List.of("customs"), saturday, SENT_AT))
                .expectEvents(requested(until(saturday), true, CUSTOMS_NAME));
    }

    @Test
    void that_day_is_not_before_the_sending_nor_far_off() {
        for (LocalDate day : List.of(LocalDate.of(2022, 3, 27), LocalDate.of(2023, 3, 29))) {
            request()
                    .givenNoPriorActivity()
                    .when(ask("market", List.of("customs"), day, SENT_AT))
                    .expectException(refusal("DUE_DATE_OUT_OF_RANGE", "dueOn", "2022-03-28", "2023-03-28"));
        }
    }

    @Test
    void each_recipient_receives_and_responds_for_itself() {
        request()
                .given(REQUEST)
                .when(new ReceiveCoInvestigation("r-1", "customs", "收文员", CUSTOMS_RECEIVED.occurredAt()))
                .expectEvents(CUSTOMS_RECEIVED);
        request()
                .given(story(RECEIVED))
                .when(answer("customs", CUSTOMS_ANSWERED.occurredAt()))
                .expectEvents(CUSTOMS_ANSWERED);
        request()
                .given(story(RECEIVED))
                .when(answer("platform", LATER))
                .expectException(refusal("RECIPIENT_STAGE_FORBIDS", "memberId", "platform", "SENT", "RECEIVED"));
        request()
                .given(and(story(RECEIVED), CUSTOMS_ANSWERED))
                .when(answer("customs", LATER))
                .expectException(refusal("RECIPIENT_STAGE_FORBIDS", "memberId", "customs", "ANSWERED", "RECEIVED"));
        request()
                .given(story(RECEIVED))
                .when(answer("market", LATER))
                .expectException(refusal("NOT_A_RECIPIENT", "memberId", "market", "customs, platform"));
    }

    @Test
    void a_response_is_late_from_the_first_instant_after_the_limit() {
        request()
                .given(story(RECEIVED))
                .when(answer("customs", LATE.minusMillis(1)))
                .expectEvents(answeredAt(LATE.minusMillis(1), false));
        request().given(story(RECEIVED)).when(answer("customs", LATE)).expectEvents(answeredAt(LATE, true));
        request()
                .given(story(RECEIVED))
                .when(new DeclineCoInvestigation("r-1", "customs", "不属本单位职责", LATE))
                .expectEvents(new CoInvestigationDeclined("r-1", PROJECT, "customs", "不属本单位职责", true, LATE));
    }

    static CoInvestigationAnswered answeredAt(Instant at, boolean late) {
        return new CoInvestigationAnswered(
                "r-1", PROJECT, "customs", CoInvestigationOutcome.CONFIRMED, "查实三票", List.of(PROOF), late, at);
    }

    @Test
    void an_extension_is_asked_for_and_granted_to_all() {
        request()
                .given(story(RECEIVED))
                .when(new RequestCoInvestigationExtension(
                        "r-1", "customs", EXTENSION_WISH.until(), EXTENSION_WISH.reason(), EXTENSION_WISH.occurredAt()))
                .expectEvents(EXTENSION_WISH);
        var granted = new CoInvestigationExtensionDecided(
                "r-1", PROJECT, true, until(LocalDate.of(2022, 5, 10)), "同意", at("2022-04-13T09:00"));
        request()
                .given(and(story(RECEIVED), EXTENSION_WISH))
                .when(new DecideCoInvestigationExtension("r-1", true, "同意", granted.occurredAt()))
                .expectEvents(granted);
        request()
                .given(and(story(RECEIVED), EXTENSION_WISH, granted))
                .when(answer("customs", LATE))
                .expectEvents(answeredAt(LATE, false));
    }

    @Test
    void or_refused_and_the_limit_stays() {
        var refused = new CoInvestigationExtensionDecided("r-1", PROJECT, false, null, "案情紧急", at("2022-04-13T09:00"));
        request()
                .given(and(story(RECEIVED), EXTENSION_WISH))
                .when(new DecideCoInvestigationExtension("r-1", false, "案情紧急", refused.occurredAt()))
                .expectEvents(refused);
        request()
                .given(and(story(RECEIVED), EXTENSION_WISH, refused))
                .when(answer("customs", LATE))
                .expectEvents(answeredAt(LATE, true));
    }

    @Test
    void an_extension_ends_later_and_one_is_pending_at_a_time() {
        request()
                .given(story(RECEIVED))
                .when(new RequestCoInvestigationExtension("r-1", "customs", LocalDate.of(2022, 4, 19), "调取", LATER))
                .expectException(refusal("EXTENSION_NOT_LATER", "until", "2022-04-19"));
        request()
                .given(and(story(RECEIVED), EXTENSION_WISH))
                .when(new RequestCoInvestigationExtension("r-1", "customs", LocalDate.of(2022, 6, 1), "调取", LATER))
                .expectException(refusal("EXTENSION_PENDING", null, "customs"));
        request()
                .given(story(RECEIVED))
                .when(new DecideCoInvestigationExtension("r-1", true, "同意", LATER))
                .expectException(refusal("NO_EXTENSION_PENDING", null));
        request()
                .given(and(story(RECEIVED), EXTENSION_WISH, answered("customs", "2022-04-13T09:00")))
                .when(new DecideCoInvestigationExtension("r-1", true, "同意", LATER))
                .expectException(refusal("NO_EXTENSION_PENDING", null));
    }

    @Test
    void a_step_is_not_told_before_the_one_before_it() {
        request()
                .given(story(RECEIVED))
                .when(answer("customs", SENT_AT))
                .expectException(refusal("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt", CUSTOMS_RECEIVED.occurredAt()));
        request()
                .given(story(RECEIVED))
                .when(new WithdrawCoInvestigation("r-1", "撤回", SENT_AT))
                .expectException(refusal("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt", CUSTOMS_RECEIVED.occurredAt()));
    }

    @Test
    void a_correction_corrects_something() {
        request()
                .given(REQUEST)
                .when(new CorrectCoInvestigation("r-1", null, null, null, null, "笔误", LATER))
                .expectException(refusal("NOTHING_TO_CORRECT", null));
    }
}
