package io.caseledger.deadline.api;

import io.caseledger.deadline.Clock;
import io.caseledger.deadline.Clocks;
import io.caseledger.views.DueItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** A limit that ends on another day than before. */
record LimitMove(
        String kind,
        String recordId,
        String projectId,
        String rule,
        String pack,
        Instant recordedDueAt,
        Instant from,
        LocalDate fromLastDay,
        Instant to,
        LocalDate toLastDay,
        long days,
        List<Integer> years) {

    static LimitMove of(DueItem item, Clock from, Clock to, List<Integer> years, Clocks clocks) {
        LocalDate fromLastDay = clocks.lastDay(from);
        LocalDate toLastDay = clocks.lastDay(to);
        return new LimitMove(
                item.kind(),
                item.recordId(),
                item.projectId(),
                item.rule(),
                item.pack(),
                item.clock().dueAt(),
                from.dueAt(),
                fromLastDay,
                to.dueAt(),
                toLastDay,
                ChronoUnit.DAYS.between(fromLastDay, toLastDay),
                years);
    }

    /** From what was recorded to what the present calendar gives. */
    static LimitMove sinceRecorded(DueItem item, Clocks clocks) {
        Clock now = clocks.present(item.clock());
        return of(item, item.clock(), now, years(item.clock(), now, clocks), clocks);
    }

    /** The years without whose notice the limit would end as recorded; where none explains it, all that it touches. */
    private static List<Integer> years(Clock recorded, Clock now, Clocks clocks) {
        int last =
                Math.max(clocks.lastDay(recorded).getYear(), clocks.lastDay(now).getYear());
        List<Integer> touched = IntStream.rangeClosed(
                        io.caseledger.shared.Zone.dayOf(recorded.startedAt()).getYear(), last)
                .boxed()
                .toList();
        List<Integer> explaining = touched.stream()
                .filter(it -> clocks.without(it).present(recorded).dueAt().equals(recorded.dueAt()))
                .toList();
        return explaining.isEmpty() ? touched : explaining;
    }
}
