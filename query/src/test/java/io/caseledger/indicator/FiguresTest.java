package io.caseledger.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.indicator.Count.OnDay;
import io.caseledger.indicator.Figure.InYear;
import io.caseledger.project.Direction;
import io.caseledger.project.ProjectEvent.ProjectExtended;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresTest {
    private static final LocalDate START = LocalDate.parse("2022-07-01");
    private static final LocalDate END = LocalDate.parse("2023-07-01");
    private static final LocalDate LATER = LocalDate.parse("2024-01-01");
    private static final Indicators INDICATORS = Indicators.load();

    private static Tally tally(Count... counts) {
        return new Tally("p", 9, Direction.DIRECTION_16, START, END, List.of(counts));
    }

    private static Count handled(int items, String day) {
        return new Count("D16.HANDLED", List.of(new OnDay(LocalDate.parse(day), items)));
    }

    private static Count referred(int items, String day) {
        return new Count("D16.REFERRED", List.of(new OnDay(LocalDate.parse(day), items)));
    }

    private static Figure figure(String id, Tally tally, LocalDate asOf) {
        return new Figures(INDICATORS)
                .of(tally, asOf).stream()
                        .filter(it -> it.indicator().id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void exactly_the_target_meets_it() {
        Figure met = figure("D16.HANDLED", tally(handled(50, "2022-08-01")), LATER);
        assertThat(met).returns(50, Figure::value).returns(true, Figure::met).returns(0, Figure::margin);
        assertThat(met.share()).isEqualTo(1.0);
        Figure missed = figure("D16.HANDLED", tally(handled(49, "2022-08-01")), LATER);
        assertThat(missed)
                .returns(49, Figure::value)
                .returns(false, Figure::met)
                .returns(-1, Figure::margin);
    }

    @Test
    void either_branch_meets_the_whole_and_both_are_named() {
        Figure none = figure("D16", tally(handled(49, "2022-08-01"), referred(1, "2022-08-01")), LATER);
        assertThat(none.met()).isFalse();
        assertThat(none.metBy()).isEmpty();
        assertThat(none.share()).isEqualTo(0.98);
        Figure one = figure("D16", tally(handled(3, "2022-08-01"), referred(3, "2022-08-01")), LATER);
        assertThat(one.met()).isTrue();
        assertThat(one.metBy()).containsExactly("D16.REFERRED");
        assertThat(one.share()).isEqualTo(1.5);
        Figure both = figure("D16", tally(handled(60, "2022-08-01"), referred(2, "2022-08-01")), LATER);
        assertThat(both.metBy()).containsExactly("D16.HANDLED", "D16.REFERRED");
        assertThat(both.value()).as("branches are never added").isNull();
    }

    @Test
    void the_period_is_half_open() {
        var tally = tally(new Count(
                "D16.HANDLED",
                List.of(
                        new OnDay(START.minusDays(1), 1),
                        new OnDay(START, 10),
                        new OnDay(END.minusDays(1), 100),
                        new OnDay(END, 1000))));
        assertThat(figure("D16.HANDLED", tally, LATER))
                .returns(110, Figure::value)
                .returns(START, Figure::from)
                .returns(END, Figure::until);
    }

    @Test
    void facts_after_the_day_that_is_asked_for_do_not_count() {
        var tally = tally(handled(5, "2022-08-01"));
        assertThat(figure("D16.HANDLED", tally, LocalDate.parse("2022-07-31")).value())
                .isZero();
        assertThat(figure("D16.HANDLED", tally, LocalDate.parse("2022-08-01")).value())
                .isEqualTo(5);
    }

    @Test
    void midnight_in_shanghai_begins_the_year() {
        LocalDate day = Zone.dayOf(Instant.parse("2022-12-31T16:00:00Z"));
        assertThat(day).isEqualTo("2023-01-01");
        assertThat(Zone.dayOf(Instant.parse("2022-12-31T15:59:59.999Z"))).isEqualTo("2022-12-31");
        var tally = tally(new Count("D16.HANDLED", List.of(new OnDay(day.minusDays(1), 2), new OnDay(day, 3))));
        assertThat(figure("D16.HANDLED", tally, LATER).calendarYears())
                .containsExactly(new InYear(2022, 2), new InYear(2023, 3));
    }

    @Test
    void an_extension_moves_the_end() {
        var extended = tally(handled(7, "2023-08-01"))
                .after(10, List.of(), List.of(new ProjectExtended("p", LocalDate.parse("2023-09-01"), "延期")));
        assertThat(figure("D16.HANDLED", tally(handled(7, "2023-08-01")), LATER).value())
                .isZero();
        assertThat(figure("D16.HANDLED", extended, LATER))
                .returns(7, Figure::value)
                .returns(LocalDate.parse("2023-09-01"), Figure::until);
    }

    @Test
    void a_period_that_ends_with_a_year_does_not_touch_the_next() {
        var tally = new Tally(
                "p",
                1,
                Direction.DIRECTION_16,
                LocalDate.parse("2022-01-01"),
                LocalDate.parse("2023-01-01"),
                List.of());
        assertThat(figure("D16.HANDLED", tally, LATER).calendarYears()).containsExactly(new InYear(2022, 0));
    }

    @Test
    void by_the_calendar_year_the_year_of_the_day_counts() {
        var figures = figures("""
                - {id: Y, title: WORDS, clause: WORDS, target: 2, unit: WORDS, period: CALENDAR_YEAR,
                   count: complaints, on: handledOn}""");
        var tally = tally(new Count(
                "Y",
                List.of(
                        new OnDay(LocalDate.parse("2022-06-30"), 1),
                        new OnDay(LocalDate.parse("2022-12-31"), 1),
                        new OnDay(LocalDate.parse("2023-01-01"), 1))));
        assertThat(figures.of(tally, LocalDate.parse("2022-12-31")).getFirst())
                .returns(2, Figure::value)
                .returns(true, Figure::met)
                .returns(LocalDate.parse("2022-01-01"), Figure::from)
                .returns(LocalDate.parse("2023-01-01"), Figure::until);
        assertThat(figures.of(tally, LATER).getFirst())
                .as("after the project, its last year")
                .returns(1, Figure::value)
                .returns(LocalDate.parse("2023-01-01"), Figure::from);
    }

    @Test
    void a_count_without_a_target_is_shown_beside_and_decides_nothing() {
        var figures = figures("""
                - {id: G, title: WORDS, clause: WORDS, target: 2, period: PROJECT_YEAR, count: complaints, on: handledOn,
                   beside: [G.ALL]}
                - {id: G.ALL, title: WORDS, clause: WORDS, period: PROJECT_YEAR, count: complaints, on: handledOn}""");
        var tally = tally(
                new Count("G", List.of(new OnDay(LocalDate.parse("2022-08-01"), 1))),
                new Count("G.ALL", List.of(new OnDay(LocalDate.parse("2022-08-01"), 3))));
        assertThat(figures.of(tally, LATER)).singleElement().satisfies(it -> {
            assertThat(it).returns(1, Figure::value).returns(false, Figure::met).returns(-1, Figure::margin);
            assertThat(it.beside())
                    .singleElement()
                    .satisfies(beside -> assertThat(beside)
                            .returns(3, Figure::value)
                            .returns(false, Figure::met)
                            .returns(null, Figure::margin)
                            .returns(null, Figure::share)
                            .returns(START, Figure::from));
        });
    }

    private static Figures figures(String indicators) {
        return new Figures(Sheets.of(indicators));
    }

    @Test
    void what_is_not_active_yet_has_no_value() {
        var figures =
                figures("- {id: F, title: WORDS, clause: WORDS, active: false, target: 32, period: PROJECT_YEAR}");
        assertThat(figures.of(tally(), LATER))
                .singleElement()
                .returns(null, Figure::value)
                .returns(false, Figure::met);
    }
}
