package io.caseledger.workstation.view;

import static io.caseledger.workstation.view.Stations.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.caseledger.indicator.Figure.InYear;
import io.caseledger.project.Direction;
import io.caseledger.shared.County;
import io.caseledger.shared.Organisation;
import io.caseledger.views.Told;
import io.caseledger.workstation.WorkstationEvent;
import io.caseledger.workstation.WorkstationEvent.*;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** D1.WORKSTATION at its edges. The project lasts from 2022-07-01 until the day before 2023-07-01. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkstationIndicatorTest {
    private static final String ID = "D1.WORKSTATION";
    private static final Instant AUGUST = at("08-01T09:00");

    record Case(String what, int value, String asOf, List<WorkstationEvent> events) {}

    private static Case story(String what, int value, List<WorkstationEvent> events) {
        return new Case(what, value, "2024-01-01", events);
    }

    private static List<WorkstationEvent> both(List<WorkstationEvent> first, List<WorkstationEvent> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static WorkstationEvent answer(double area) {
        return new ChecklistAnswerCorrected(
                "w-1", PROJECT, "office", area, null, area >= 50, List.of(PROOF), "重新测量", at("12-01T09:00"));
    }

    private static WorkstationEvent corrected(Organisation host, Instant operatingSince) {
        return new WorkstationCorrected(
                "w-1", PROJECT, null, host, null, null, null, null, null, operatingSince, "笔误", at("12-01T09:00"));
    }

    private static final WorkstationEvent UNCOACHED = new CoachingVoided("w-1", PROJECT, 1, "误录", at("12-01T09:00"));
    private static final WorkstationEvent COACHED_AGAIN =
            new CoachingRecorded("w-1", PROJECT, 2, "梁老师", "会后补录", 60, List.of(PROOF), at("07-11T09:00"));
    private static final WorkstationEvent COACHED_LATER =
            new CoachingRecorded("w-1", PROJECT, 2, "梁老师", "设立后辅导", 60, List.of(PROOF), at("12-02T09:00"));

    static List<Case> cases() {
        return List.of(
                story("a plan does not count", 0, List.of(planned("w-1", HOST, County.DONGXING))),
                story("nor does an approval alone", 0, approved("w-1", HOST)),
                story("operation does", 1, established("w-1", HOST, AUGUST)),
                story("a later closing does not undo it", 1, established("w-1", HOST, AUGUST, closed("w-1"))),
                story("a void does", 0, established("w-1", HOST, AUGUST, voided("w-1"))),
                story(
                        "a void after the closing does",
                        0,
                        established("w-1", HOST, AUGUST, closed("w-1"), voided("w-1"))),
                story(
                        "a plan that was given up does not count",
                        0,
                        both(approved("w-1", HOST), List.of(closed("w-1")))),
                story("without coaching it does not count", 0, established("w-1", HOST, AUGUST, UNCOACHED)),
                story(
                        "nor with coaching after it opened",
                        0,
                        established("w-1", HOST, AUGUST, UNCOACHED, COACHED_LATER)),
                story(
                        "with a session before it that is recorded late it does",
                        1,
                        established("w-1", HOST, AUGUST, UNCOACHED, COACHED_AGAIN)),
                story("an office found too small takes it out", 0, established("w-1", HOST, AUGUST, answer(49.9))),
                story(
                        "one found large enough after all brings it back",
                        1,
                        established("w-1", HOST, AUGUST, answer(49.9), answer(50))),
                story(
                        "two hosts are two",
                        2,
                        both(established("w-1", HOST, AUGUST), established("w-2", OTHER, at("09-01T09:00")))),
                story(
                        "a new plan of a host whose workstation closed adds none",
                        1,
                        both(
                                established("w-1", HOST, AUGUST, closed("w-1")),
                                established("w-2", HOST, Instant.parse("2023-02-01T01:00:00Z")))),
                story(
                        "a new plan of a host whose workstation was void counts",
                        1,
                        both(
                                established("w-1", HOST, AUGUST, voided("w-1")),
                                established("w-2", HOST, Instant.parse("2023-02-01T01:00:00Z")))),
                story(
                        "a host corrected to be another's is one with it",
                        1,
                        both(
                                both(established("w-1", HOST, AUGUST), established("w-2", OTHER, AUGUST)),
                                List.of(corrected(OTHER, null)))),
                story(
                        "the first day of the period is in it",
                        1,
                        established("w-1", HOST, Instant.parse("2022-06-30T16:00:00Z"))),
                story("the day before it is not", 0, established("w-1", HOST, Instant.parse("2022-06-30T15:59:59Z"))),
                story(
                        "the last day of the period is in it",
                        1,
                        established("w-1", HOST, Instant.parse("2023-06-30T15:59:59Z"))),
                story("the day after it is not", 0, established("w-1", HOST, Instant.parse("2023-06-30T16:00:00Z"))),
                story(
                        "a corrected opening moves it out of the period",
                        0,
                        established("w-1", HOST, AUGUST, corrected(null, Instant.parse("2023-07-01T01:00:00Z")))),
                new Case("it counts from the day of its opening on", 1, "2022-08-01", established("w-1", HOST, AUGUST)),
                new Case("and not on the day before", 0, "2022-07-31", established("w-1", HOST, AUGUST)));
    }

    private static Told tell(List<WorkstationEvent> events) {
        var told = new Told().award(PROJECT, Direction.DIRECTION_1, "2022-07-01", "2023-07-01");
        events.forEach(it -> told.then(WorkstationView.KIND, it.workstationId(), it));
        return told;
    }

    @TestFactory
    Stream<DynamicTest> the_indicator_at_its_edges() {
        return cases().stream()
                .map(it -> dynamicTest(it.what(), () -> {
                    try (var told = tell(it.events())) {
                        var figure = told.figure(PROJECT, ID, it.asOf(), null);
                        assertThat(figure.value()).isEqualTo(it.value());
                        assertThat(figure.met()).isEqualTo(it.value() >= 1);
                        assertThat(figure.margin()).isEqualTo(it.value() - 1);
                    }
                }));
    }

    @Test
    void midnight_in_shanghai_begins_the_year_in_which_it_counts() {
        try (var before = tell(established("w-1", HOST, Instant.parse("2022-12-31T15:59:59Z")));
                var after = tell(established("w-1", HOST, Instant.parse("2022-12-31T16:00:00Z")))) {
            assertThat(before.figure(PROJECT, ID, "2024-01-01", null).calendarYears())
                    .containsExactly(new InYear(2022, 1), new InYear(2023, 0));
            assertThat(after.figure(PROJECT, ID, "2024-01-01", null).calendarYears())
                    .containsExactly(new InYear(2022, 0), new InYear(2023, 1));
        }
    }

    @Test
    void a_later_void_does_not_change_what_was_known_before_it() {
        try (var told = new Told().award(PROJECT, Direction.DIRECTION_1, "2022-07-01", "2023-07-01")) {
            established("w-1", HOST, AUGUST)
                    .forEach(it ->
                            told.recorded(WorkstationView.KIND, "w-1", it, Instant.parse("2022-08-02T01:00:00Z")));
            told.recorded(WorkstationView.KIND, "w-1", voided("w-1"), Instant.parse("2022-12-30T02:00:00Z"));
            assertThat(told.figure(PROJECT, ID, "2024-01-01", "2022-12-29").value())
                    .isEqualTo(1);
            assertThat(told.figure(PROJECT, ID, "2024-01-01", "2022-12-30").value())
                    .isZero();
        }
    }
}
