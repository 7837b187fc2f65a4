package io.caseledger.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.indicator.Count.OnDay;
import io.caseledger.project.Direction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How units of a syllabus that are taught in several sessions and for several classes become class hours. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SumsTest {
    private static final LocalDate START = LocalDate.parse("2025-07-01");
    private static final Indicators INDICATORS = Sheets.of("""
            - {id: HOURS, title: WORDS, clause: WORDS, target: 2, count: lessons, by: unitId, sum: minutes,
               within: classId, per: 45, on: deliveredOn, requires: [MODULES],
               where: [{field: delivered, is: true, otherwise: WORDS}]}
            - {id: MODULES, title: WORDS, clause: WORDS, target: 2, count: lessons, by: module, on: deliveredOn}
            - {id: OPEN, title: WORDS, clause: WORDS, all: DUE, on: openOn, until: openUntil, beside: [DUE],
               where: [{field: open, is: true, otherwise: WORDS}]}
            - {id: DUE, title: WORDS, clause: WORDS, count: lessons, on: deliveredOn,
               where: [{field: delivered, is: true, otherwise: WORDS}]}
            """);

    public record Lesson(
            String unitId,
            String classId,
            String module,
            int minutes,
            boolean delivered,
            @Nullable LocalDate deliveredOn,
            boolean open,
            @Nullable LocalDate openOn,
            @Nullable LocalDate openUntil) {}

    private static Lesson lesson(String unit, String classId, int minutes, @Nullable Integer day) {
        return new Lesson(unit, classId, unit, minutes, day != null, day == null ? null : day(day), false, null, null);
    }

    private static LocalDate day(int number) {
        return START.plusDays(number);
    }

    private static Judge judge(String indicator) {
        return Judge.of(INDICATORS, "lessons", Lesson.class).stream()
                .filter(it -> it.indicatorId().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private long position;

    private Span judged(String indicator, Lesson lesson) {
        return judge(indicator).judge(lesson, ++position, Instant.EPOCH.plusSeconds(position), START);
    }

    private Group unit = Group.empty("p", "HOURS", "U");

    private void taught(String record, Lesson lesson) {
        unit = unit.after(record, judged("HOURS", lesson));
    }

    private List<OnDay> steps() {
        return unit.spans().getLast().days();
    }

    @Test
    void one_event_about_several_sessions_of_a_unit_takes_each_of_them() {
        Lesson gone = lesson("U", "A", 45, null);
        Standing first = Standing.beginning("HOURS", judged("HOURS", lesson("U", "A", 45, 1)));
        Standing second = Standing.beginning("HOURS", judged("HOURS", lesson("U", "A", 60, 4)));
        Map<String, Group> held = folded(1, 2, first, second, Map.of());
        Span cancelled = judged("HOURS", gone);
        Map<String, Group> after = folded(3, 3, first.then(cancelled), second.then(cancelled), held);
        assertThat(after.values()).singleElement().satisfies(it -> {
            assertThat(it.spans()).extracting(Span::from).containsExactly(1L, 2L, 3L);
            assertThat(it.spans().getLast().days()).isEmpty();
        });
        assertThat(folded(1, 3, first.then(cancelled), second.then(cancelled), Map.of()))
                .as("in one batch")
                .isEqualTo(after);
        assertThat(folded(1, 3, first.then(cancelled), second.then(cancelled), after))
                .as("told again")
                .isEmpty();
    }

    private static Map<String, Group> folded(
            long from, long to, Standing first, Standing second, Map<String, Group> before) {
        var changes = new Changes(from, to);
        changes.note("p", "a1", List.of(first));
        changes.note("p", "a2", List.of(second));
        return new TallyFold(INDICATORS, changes).groups(before);
    }

    @Test
    void sessions_of_one_class_add_up_and_another_class_adds_nothing() {
        taught("a1", lesson("U", "A", 45, 1));
        taught("a2", lesson("U", "A", 60, 4));
        taught("b1", lesson("U", "B", 90, 9));
        assertThat(steps()).containsExactly(new OnDay(day(1), 45), new OnDay(day(4), 60));
        assertThat(unit.countedBy(LocalDate.MAX)).isEqualTo("A");
    }

    @Test
    void a_class_that_hears_more_counts_with_what_it_hears_more_from_the_day_on_which_it_does() {
        taught("a1", lesson("U", "A", 60, 5));
        taught("b1", lesson("U", "B", 45, 1));
        taught("b2", lesson("U", "B", 45, 9));
        assertThat(steps()).containsExactly(new OnDay(day(1), 45), new OnDay(day(5), 15), new OnDay(day(9), 30));
        assertThat(unit.countedBy(LocalDate.MAX)).isEqualTo("B");
        assertThat(unit.countedBy(day(9))).as("before that day").isEqualTo("A");
    }

    @Test
    void of_two_classes_that_hear_the_same_the_first_counts() {
        taught("b1", lesson("U", "B", 45, 1));
        taught("a1", lesson("U", "A", 45, 2));
        assertThat(unit.countedBy(LocalDate.MAX)).isEqualTo("B");
        assertThat(steps()).containsExactly(new OnDay(day(1), 45));
    }

    @Test
    void corrections_and_withdrawals_leave_nothing_behind() {
        taught("a1", lesson("U", "A", 45, 1));
        taught("b1", lesson("U", "B", 90, 2));
        taught("b1", lesson("U", "B", 30, 2));
        assertThat(steps()).containsExactly(new OnDay(day(1), 45));
        taught("a1", lesson("V", "A", 45, 1));
        assertThat(steps()).as("moved to another unit").containsExactly(new OnDay(day(2), 30));
        taught("b1", lesson("U", "B", 30, null));
        assertThat(steps()).isEmpty();
        assertThat(unit.countedBy(LocalDate.MAX)).isNull();
    }

    @Test
    void a_session_before_the_project_neither_counts_nor_hides_a_later_one() {
        taught("a1", lesson("U", "A", 90, -1));
        taught("b1", lesson("U", "B", 45, 3));
        assertThat(steps()).containsExactly(new OnDay(day(3), 45));
        assertThat(judged("HOURS", lesson("U", "A", 90, -1)).lacking()).isEqualTo("deliveredOn");
        assertThat(judged("MODULES", lesson("U", "A", 90, -1)).on())
                .as("what is not summed within something is left to the period")
                .isEqualTo(day(-1));
    }

    private static List<Figure> figures(int minutes, int modules, int due, int open) {
        var counts = new ArrayList<Count>();
        counts.add(new Count("HOURS", List.of(new OnDay(day(0), minutes))));
        counts.add(new Count("MODULES", List.of(new OnDay(day(0), modules))));
        counts.add(new Count("DUE", List.of(new OnDay(day(0), due))));
        counts.add(new Count("OPEN", List.of(new OnDay(day(0), open))));
        var tally = new Tally("p", 9, Direction.DIRECTION_16, START, START.plusYears(1), counts);
        return new Figures(INDICATORS).of(tally, day(99));
    }

    @Test
    void hours_are_judged_by_their_minutes_and_by_what_they_require() {
        assertThat(figures(90, 2, 0, 0).getFirst())
                .returns(90, Figure::value)
                .returns(90, Figure::target)
                .returns(0, Figure::margin)
                .returns(true, Figure::met)
                .returns(1.0, Figure::share)
                .returns(List.of("MODULES"), Figure::metBy);
        assertThat(figures(89, 2, 0, 0).getFirst()).returns(-1, Figure::margin).returns(false, Figure::met);
        assertThat(figures(900, 1, 0, 0).getFirst())
                .as("enough hours, and a module too few")
                .returns(false, Figure::met)
                .returns(List.of(), Figure::metBy);
    }

    @Test
    void all_of_nothing_is_not_met() {
        assertThat(figures(0, 0, 0, 0).getLast())
                .returns(0, Figure::value)
                .returns(0, Figure::target)
                .returns(null, Figure::share)
                .returns(false, Figure::met);
    }

    @Test
    void all_is_met_when_none_is_left_out_and_its_target_moves() {
        assertThat(figures(0, 0, 3, 2).getLast())
                .returns(3, Figure::target)
                .returns(-1, Figure::margin)
                .returns(false, Figure::met);
        assertThat(figures(0, 0, 3, 3).getLast()).returns(0, Figure::margin).returns(true, Figure::met);
        assertThat(figures(0, 0, 4, 3).getLast()).returns(4, Figure::target).returns(false, Figure::met);
        assertThat(figures(0, 0, 4, 3).getLast().beside()).singleElement().returns(4, Figure::value);
    }

    private Span open(int deliveredOn, boolean open, int openOn, @Nullable Integer until) {
        return judged(
                "OPEN",
                new Lesson(
                        "U",
                        "A",
                        "M",
                        45,
                        true,
                        day(deliveredOn),
                        open,
                        day(openOn),
                        until == null ? null : day(until)));
    }

    @Test
    void one_of_all_counts_on_the_later_day_while_both_hold() {
        assertThat(open(3, true, 5, null).days()).containsExactly(new OnDay(day(5), 1));
        assertThat(open(5, true, 3, null).days()).containsExactly(new OnDay(day(5), 1));
        assertThat(open(3, false, 5, null).lacking()).isEqualTo("open");
        assertThat(judged("OPEN", lesson("U", "A", 45, null)).lacking()).isEqualTo("delivered");
        assertThat(open(-1, true, 5, null))
                .as("what is not among all there is does not count")
                .returns(null, Span::on)
                .returns("deliveredOn", Span::lacking);
    }

    @Test
    void what_ends_ceases_to_count_on_that_day() {
        assertThat(open(3, true, 5, 9).days()).containsExactly(new OnDay(day(5), 1), new OnDay(day(9), -1));
        assertThat(open(3, true, 5, 5)).returns(null, Span::on).returns("openUntil", Span::lacking);
        assertThat(open(3, true, 5, 9).amount()).isEqualTo(1);
    }

    @Test
    void what_counts_as_one_is_kept_as_before() {
        assertThat(open(3, true, 5, null).steps()).isNull();
        assertThat(judged("HOURS", lesson("U", "A", 45, 1)))
                .returns(List.of(new OnDay(day(1), 45)), Span::steps)
                .returns("U", Span::key)
                .returns("A", Span::within)
                .returns(45, Span::amount);
    }
}
