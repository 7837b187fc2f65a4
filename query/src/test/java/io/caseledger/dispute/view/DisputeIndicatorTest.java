package io.caseledger.dispute.view;

import static io.caseledger.dispute.view.Cases.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.dispute.CaseFileEvent.EvidenceCompletenessRetracted;
import io.caseledger.dispute.DisputeEvent;
import io.caseledger.dispute.IntakeEvent.DisputeDeemedWithdrawn;
import io.caseledger.dispute.IntakeEvent.DisputeRejected;
import io.caseledger.dispute.Outcome;
import io.caseledger.dispute.OutcomeEvent.DisputeArchived;
import io.caseledger.dispute.OutcomeEvent.DisputeWithdrawn;
import io.caseledger.dispute.OutcomeEvent.TransferReturned;
import io.caseledger.indicator.Figure;
import io.caseledger.indicator.Figure.InYear;
import io.caseledger.project.Direction;
import io.caseledger.views.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What D1.CASES counts. The project runs from 2022-07-01 until before 2023-07-01; a case that counts is closed on 2022-09-01. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DisputeIndicatorTest {
    private static final Instant CLOSING = at("2022-09-01T09:00");
    private static final Instant LAST = at("2023-06-30T23:59");
    private static final Instant OVER = at("2023-07-01T00:00");

    /** A story and how many families count after it. */
    record Row(String story, int families, List<DisputeEvent> events) {
        @Override
        public String toString() {
            return story;
        }
    }

    private static Row row(String story, int families, DisputeEvent... events) {
        return new Row(story, families, List.of(events));
    }

    /** The events of a case that is closed and counts, and then what else happened. */
    private static DisputeEvent[] counting(String id, String familyId, DisputeEvent... then) {
        return closedWith(registered(id, familyId, true), closed(id, Outcome.SETTLED, CLOSING), then);
    }

    private static DisputeEvent[] closedWith(DisputeEvent registered, DisputeEvent closed, DisputeEvent... then) {
        String id = registered.caseId();
        var events =
                new ArrayList<DisputeEvent>(List.of(registered, accepted(id), assisting(id), complete(id), closed));
        events.addAll(List.of(then));
        return events.toArray(DisputeEvent[]::new);
    }

    private static DisputeEvent[] both(DisputeEvent[] one, DisputeEvent[] other, DisputeEvent... then) {
        return Stream.of(one, other, then).flatMap(Arrays::stream).toArray(DisputeEvent[]::new);
    }

    private static DisputeEvent[] transfer(DisputeEvent... then) {
        var begin = new DisputeEvent[] {registered("a", "a", true), accepted("a"), assisting("a"), complete("a")};
        return both(begin, new DisputeEvent[] {transferred("a")}, then);
    }

    static Stream<Row> rows() {
        var transfer = closed("a", Outcome.TRANSFERRED, CLOSING);
        var again = closed("a", Outcome.MEDIATED, CLOSING, at("2023-09-01T09:00"));
        var archived = new DisputeArchived("a", PROJECT, "档案室", at("2022-10-01T09:00"), NONE);
        var early = closed("b", Outcome.SETTLED, at("2022-08-21T09:00"));
        return Stream.of(
                row("closed with an outcome and complete evidence", 1, counting("a", "a")),
                row("archived", 1, counting("a", "a", archived)),
                row("not closed", 0, registered("a", "a", true), accepted("a"), assisting("a"), complete("a")),
                row("reopened within the period", 0, counting("a", "a", reopened("a", "2022-10-01T09:00"))),
                row("reopened after the period ended", 0, counting("a", "a", reopened("a", "2023-08-01T09:00"))),
                row(
                        "closed again after the period, on its first day",
                        1,
                        counting("a", "a", reopened("a", "2023-08-01T09:00"), again)),
                row("split off, both closed", 1, both(counting("a", "a"), counting("b", "a"))),
                row("two families", 2, both(counting("a", "a"), counting("b", "b"))),
                row(
                        "joined after both counted",
                        1,
                        both(counting("a", "a"), counting("b", "b"), joined("b", "a", "2022-11-01T09:00"))),
                row(
                        "the only one that counts is joined to a family of open cases",
                        1,
                        both(
                                new DisputeEvent[] {registered("a", "a", true)},
                                counting("b", "b"),
                                joined("b", "a", "2022-11-01T09:00"))),
                row(
                        "of a family, one is voided and one stays",
                        1,
                        both(counting("a", "a"), counting("b", "a"), voided("a", "2022-11-01T09:00"))),
                row(
                        "of a family, the earlier one is reopened",
                        1,
                        both(
                                counting("a", "a"),
                                closedWith(registered("b", "a", true), early),
                                reopened("b", "2022-11-01T09:00"))),
                row(
                        "joined, and joined back elsewhere",
                        2,
                        both(
                                counting("a", "a"),
                                counting("b", "b"),
                                joined("b", "a", "2022-11-01T09:00"),
                                joined("b", "c", "2022-12-01T09:00"))),
                row("duplicate found after counting", 0, counting("a", "a", duplicate("a", "z", "2023-08-01T09:00"))),
                row("transferred, not closed", 0, transfer(receipted("a"))),
                row("transferred without receipt", 0, transfer(transfer)),
                row("transferred with receipt", 1, transfer(receipted("a"), transfer)),
                row(
                        "transferred with receipt, then returned",
                        0,
                        transfer(
                                receipted("a"),
                                new TransferReturned("a", PROJECT, "不属管辖", at("2022-08-29T09:00")),
                                transfer)),
                row("void after closing", 0, counting("a", "a", voided("a", "2022-10-01T09:00"))),
                row(
                        "not of e-commerce",
                        0,
                        closedWith(registered("a", "a", false), closed("a", Outcome.SETTLED, CLOSING))),
                row("corrected: not of e-commerce", 0, counting("a", "a", corrected("a", false, null, null))),
                row(
                        "corrected: of e-commerce after all",
                        1,
                        closedWith(
                                registered("a", "a", false),
                                closed("a", Outcome.SETTLED, CLOSING),
                                corrected("a", true, null, null))),
                row(
                        "evidence found incomplete after closing",
                        0,
                        counting(
                                "a",
                                "a",
                                new EvidenceCompletenessRetracted("a", PROJECT, "缺公证书", at("2022-10-01T09:00")))),
                row(
                        "rejected",
                        0,
                        registered("a", "a", true),
                        new DisputeRejected("a", PROJECT, "不属于受理范围", at("2022-08-05T09:00"), NONE)),
                row(
                        "withdrawn before acceptance",
                        0,
                        registered("a", "a", true),
                        new DisputeWithdrawn("a", PROJECT, "和解", at("2022-08-03T09:00"), NONE)),
                row(
                        "deemed withdrawn",
                        0,
                        registered("a", "a", true),
                        new DisputeDeemedWithdrawn("a", PROJECT, at("2022-08-20T09:00"), NONE)),
                row(
                        "closed on the last day",
                        1,
                        closedWith(registered("a", "a", true), closed("a", Outcome.SETTLED, LAST))),
                row(
                        "closed on the day after the period",
                        0,
                        closedWith(registered("a", "a", true), closed("a", Outcome.SETTLED, OVER))),
                row("closing corrected into the period", 1, closedLate(corrected("a", null, LAST, null))),
                row("closing corrected out of the period", 0, counting("a", "a", corrected("a", null, OVER, null))));
    }

    private static DisputeEvent[] closedLate(DisputeEvent then) {
        return closedWith(registered("a", "a", true), closed("a", Outcome.SETTLED, OVER), then);
    }

    private static Told tell(DisputeEvent... events) {
        var told = new Told().award(PROJECT, Direction.DIRECTION_1, "2022-07-01", "2023-07-01");
        for (DisputeEvent event : events) {
            told.recorded(DisputeView.KIND, event.caseId(), event, event.occurredAt());
        }
        return told;
    }

    private static Figure figure(Told told, @Nullable String knownAt) {
        return told.figure(PROJECT, "D1.CASES", "2024-06-01", knownAt);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void families_count_by_where_their_cases_stand(Row row) {
        try (Told told = tell(row.events().toArray(DisputeEvent[]::new))) {
            assertThat(figure(told, null).value()).isEqualTo(row.families());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, mode = EnumSource.Mode.EXCLUDE, names = "TRANSFERRED")
    void every_outcome_but_a_termination_counts(Outcome outcome) {
        try (Told told = tell(closedWith(registered("a", "a", true), closed("a", outcome, CLOSING)))) {
            assertThat(figure(told, null).value()).isEqualTo(outcome == Outcome.TERMINATED ? 0 : 1);
        }
    }

    @Test
    void midnight_in_shanghai_divides_the_years() {
        Instant newYear = Instant.parse("2022-12-31T16:00:00Z");
        var old = closedWith(registered("a", "a", true), closed("a", Outcome.SETTLED, newYear.minusMillis(1)));
        var fresh = closedWith(registered("b", "b", true), closed("b", Outcome.SETTLED, newYear));
        try (Told told = tell(both(old, fresh))) {
            assertThat(figure(told, null).value()).isEqualTo(2);
            assertThat(figure(told, null).calendarYears()).containsExactly(new InYear(2022, 1), new InYear(2023, 1));
        }
    }

    @Test
    void a_family_counts_on_the_first_of_its_days_and_moves_when_that_case_leaves() {
        var late = closedWith(registered("b", "a", true), closed("b", Outcome.SETTLED, at("2023-02-01T09:00")));
        try (Told told = tell(both(counting("a", "a"), late))) {
            assertThat(figure(told, null).calendarYears()).containsExactly(new InYear(2022, 1), new InYear(2023, 0));
            var voided = voided("a", "2023-03-01T09:00");
            told.recorded(DisputeView.KIND, "a", voided, voided.occurredAt());
            assertThat(figure(told, null).calendarYears()).containsExactly(new InYear(2022, 0), new InYear(2023, 1));
        }
    }

    @Test
    void what_was_known_before_a_join_or_a_reopening_stays_known() {
        var events = both(
                counting("a", "a"),
                counting("b", "b"),
                joined("b", "a", "2022-11-01T09:00"),
                reopened("a", "2023-01-10T09:00"),
                reopened("b", "2023-01-11T09:00"));
        try (Told told = tell(events)) {
            assertThat(figure(told, "2022-10-31").value()).isEqualTo(2);
            assertThat(figure(told, "2022-11-01").value()).isEqualTo(1);
            assertThat(figure(told, "2023-01-10").value()).isEqualTo(1);
            assertThat(figure(told, "2023-01-11").value()).isZero();
        }
    }
}
