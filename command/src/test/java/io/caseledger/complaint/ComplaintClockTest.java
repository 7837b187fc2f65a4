package io.caseledger.complaint;

import static io.caseledger.complaint.ComplaintGoldenTest.LONGER_WAIT;
import static io.caseledger.complaint.ComplaintGoldenTest.PAUSED;
import static io.caseledger.complaint.ComplaintGoldenTest.RESUMED;
import static io.caseledger.complaint.ComplaintState.*;
import static io.caseledger.complaint.Complaints.*;

import io.caseledger.complaint.ComplaintCommand.*;
import io.caseledger.complaint.ComplaintEvent.*;
import io.caseledger.deadline.Clock;
import io.caseledger.gate.Refusals;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The 15 days of the right holder (电子商务法 43), with dates computed by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplaintClockTest {
    static final ComplaintClockPaused PAUSE = new ComplaintClockPaused("c-1", "p-16", "不可抗力", PAUSED);
    static final ComplaintClockResumed RESUMPTION =
            new ComplaintClockResumed("c-1", "p-16", LONGER_WAIT, "恢复", RESUMED);

    static EscalateComplaint escalate(Instant at) {
        return new EscalateComplaint("c-1", "防城港市中级人民法院", EscalationKind.LAWSUIT, "(2022)桂06民初8号", at);
    }

    @Test
    void the_fifteenth_day_in_the_spring_festival_moves_to_the_first_working_day() {
        fixture()
                .given(story(COUNTERED))
                .when(new DeliverDeclaration("c-1", ARRIVED))
                .expectEvents(DELIVERY);
    }

    @Test
    void the_fifteenth_day_that_is_a_working_day_stays() {
        Instant arrived = Instant.parse("2022-03-01T15:59:59Z"); // still 1 March in Shanghai; the 16th is a Wednesday
        var clock = new Clock(
                "ecommerce.declaration-wait", "ecommerce-law-2019", arrived, Instant.parse("2022-03-16T16:00:00Z"));
        fixture()
                .given(story(COUNTERED))
                .when(new DeliverDeclaration("c-1", arrived))
                .expectEvents(new DeclarationDelivered("c-1", "p-16", clock, arrived));
    }

    @Test
    void without_its_arrival_at_the_right_holder_the_declaration_starts_no_wait() {
        fixture()
                .given(story(COUNTERED))
                .when(new ReinstateListings("c-1", LATER))
                .expectException(Refusals.with("COMPLAINT_STATE_FORBIDS", null));
    }

    @Test
    void before_the_law_was_in_force_there_is_no_wait() {
        Instant long_ago = Instant.parse("2018-11-01T01:00:00Z");
        var filed = new ComplaintFiled(
                "c-1",
                "p-16",
                FILED.kind(),
                "淘宝",
                HOLDER,
                RIGHT,
                SELLER,
                List.of(LISTING),
                "旧案",
                List.of(PROOF),
                long_ago);
        fixture()
                .given(
                        filed,
                        new PrimaFacieReviewStarted("c-1", "p-16", long_ago),
                        new MeasureTaken("c-1", "p-16", List.of(NecessaryMeasure.DELETE), long_ago, long_ago),
                        new NonInfringementDeclared("c-1", "p-16", DECLARANT, List.of(PROOF), long_ago))
                .when(new DeliverDeclaration("c-1", long_ago))
                .expectNoEvents()
                .expectException(Refusals.with("RULE_NOT_IN_FORCE", "arrivedAt"));
    }

    @Test
    void listings_are_reinstated_when_the_wait_is_over_and_not_a_second_earlier() {
        fixture()
                .given(story(DECLARATION_DELIVERED))
                .when(new ReinstateListings("c-1", DUE.minusSeconds(1)))
                .expectNoEvents()
                .expectException(Refusals.with("DECLARATION_WAIT_RUNNING", "occurredAt"));
        fixture()
                .given(story(DECLARATION_DELIVERED))
                .when(new ReinstateListings("c-1", DUE))
                .expectEvents(REINSTATEMENT);
    }

    @Test
    void the_right_holder_escalates_within_the_wait() {
        fixture()
                .given(story(DECLARATION_DELIVERED))
                .when(escalate(DUE.minusSeconds(1)))
                .expectSuccessfulHandlerExecution();
        fixture()
                .given(story(DECLARATION_DELIVERED))
                .when(escalate(DUE))
                .expectNoEvents()
                .expectException(Refusals.with("DECLARATION_WAIT_OVER", "occurredAt"));
    }

    @Test
    void a_pause_of_seven_days_moves_the_end_by_seven_days() {
        fixture()
                .given(story(DECLARATION_DELIVERED))
                .when(new PauseComplaintClock("c-1", "不可抗力", PAUSED))
                .expectEvents(PAUSE);
        fixture()
                .given(and(story(DECLARATION_DELIVERED), PAUSE))
                .when(new ResumeComplaintClock("c-1", "恢复", RESUMED))
                .expectEvents(RESUMPTION); // 1 February + 7 days = Tuesday 8 February
        var resumed = and(story(DECLARATION_DELIVERED), PAUSE, RESUMPTION);
        fixture()
                .given(resumed)
                .when(new ReinstateListings("c-1", DUE))
                .expectException(Refusals.with("DECLARATION_WAIT_RUNNING", "occurredAt"));
        fixture()
                .given(resumed)
                .when(new ReinstateListings("c-1", LONGER_WAIT.dueAt()))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_paused_wait_is_never_over() {
        var paused = and(story(DECLARATION_DELIVERED), PAUSE);
        fixture()
                .given(paused)
                .when(new ReinstateListings("c-1", LATER))
                .expectException(Refusals.with("CLOCK_PAUSED", null));
        fixture().given(paused).when(escalate(LATER)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_clock_is_paused_while_it_runs_and_resumed_while_it_is_paused() {
        fixture()
                .given(and(story(DECLARATION_DELIVERED), PAUSE))
                .when(new PauseComplaintClock("c-1", "再次", RESUMED))
                .expectException(Refusals.with("CLOCK_PAUSED", null));
        fixture()
                .given(story(DECLARATION_DELIVERED))
                .when(new ResumeComplaintClock("c-1", "恢复", RESUMED))
                .expectException(Refusals.with("CLOCK_NOT_PAUSED", null));
        fixture()
                .given(story(DECLARATION_DELIVERED))
                .when(new PauseComplaintClock("c-1", "太迟", DUE))
                .expectException(Refusals.with("DECLARATION_WAIT_OVER", "occurredAt"));
    }
}
