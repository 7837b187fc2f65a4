package io.caseledger.deadline.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Freshness;
import io.caseledger.api.Sights;
import io.caseledger.deadline.Clock;
import io.caseledger.deadline.Clocks;
import io.caseledger.deadline.Notice;
import io.caseledger.shared.Rejected;
import io.caseledger.views.DueItem;
import io.caseledger.views.RunningLimits;
import io.caseledger.views.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers which limits another calendar moved, or would move. */
@Controller
class CalendarController {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final Comparator<LimitMove> EARLIEST =
            Comparator.comparing(LimitMove::to).thenComparing(LimitMove::recordId);

    private final RunningLimits running;
    private final Sights sights;
    private final Clocks clocks;
    private final Freshness freshness;

    CalendarController(RunningLimits running, Sights sights, Clocks clocks, Freshness freshness) {
        this.running = running;
        this.sights = sights;
        this.clocks = clocks;
        this.freshness = freshness;
    }

    record CalendarPreview(int year, int checked, int movedCount, List<LimitMove> moved) {}

    @QueryMapping
    Connection<LimitMove> movedDueDates(
            @Argument @Nullable String projectId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        return Connection.of(
                running.moved(sights.current(), projectId, Slice.of(first, after, null, null)),
                it -> LimitMove.sinceRecorded(it, clocks));
    }

    @QueryMapping
    CalendarPreview calendarPreview(
            @Argument int year,
            @Argument List<LocalDate> holidays,
            @Argument List<LocalDate> makeUpWorkdays,
            @Argument @Nullable String projectId,
            @Argument @Nullable Integer first,
            @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        int size = Slice.of(first, null, null, null).size();
        Clocks changed = clocks.with(notice(year, holidays, makeUpWorkdays));
        var moves = new ArrayList<LimitMove>();
        var checked = new int[1];
        running.each(sights.current(), projectId, part -> {
            checked[0] += part.size();
            part.forEach(it -> compare(it, changed, year, moves));
        });
        moves.sort(EARLIEST);
        return new CalendarPreview(
                year, checked[0], moves.size(), List.copyOf(moves.subList(0, Math.min(size, moves.size()))));
    }

    private void compare(DueItem item, Clocks changed, int year, List<LimitMove> moves) {
        Clock before = clocks.present(item.clock());
        Clock after = changed.present(item.clock());
        if (!before.dueAt().equals(after.dueAt())) {
            moves.add(LimitMove.of(item, before, after, List.of(year), clocks));
        }
    }

    private static Notice notice(int year, List<LocalDate> holidays, List<LocalDate> makeUpWorkdays) {
        Rejected.unlessAbout(
                "year", year >= FIRST_YEAR && year <= LAST_YEAR, "YEAR_OUT_OF_RANGE", FIRST_YEAR, LAST_YEAR);
        var seen = new HashSet<LocalDate>();
        check("holidays", year, holidays, seen);
        check("makeUpWorkdays", year, makeUpWorkdays, seen);
        for (int i = 0; i < makeUpWorkdays.size(); i++) {
            LocalDate day = makeUpWorkdays.get(i);
            Rejected.unlessAbout(
                    "makeUpWorkdays[" + i + "]", Notice.canBeMakeUpWorkday(day), "MAKE_UP_FOR_NOTHING", day);
        }
        return new Notice(year, Set.copyOf(holidays), Set.copyOf(makeUpWorkdays));
    }

    private static void check(String field, int year, List<LocalDate> days, Set<LocalDate> seen) {
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            String at = field + "[" + i + "]";
            Rejected.unlessAbout(at, day.getYear() == year, "DAY_OF_OTHER_YEAR", day, Integer.toString(year));
            Rejected.unlessAbout(at, seen.add(day), "DAY_REPEATED", day);
        }
    }
}
