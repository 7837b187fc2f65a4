package io.caseledger.deadline;

import java.time.LocalDate;
import java.util.Set;

/**
 * The holidays (法定节假日) and make-up workdays (调休上班日) that the State Council's notice sets for a year.
 *
 * @throws IllegalArgumentException if a day is of another year, stands on both sides, or makes up for nothing
 */
public record Notice(int year, Set<LocalDate> holidays, Set<LocalDate> makeUpWorkdays) {
    public Notice {
        holidays = Set.copyOf(holidays);
        makeUpWorkdays = Set.copyOf(makeUpWorkdays);
        for (LocalDate day : holidays) {
            require(day.getYear() == year && !makeUpWorkdays.contains(day), day);
        }
        for (LocalDate day : makeUpWorkdays) {
            require(day.getYear() == year && canBeMakeUpWorkday(day), day);
        }
    }

    /** A make-up workday is a Saturday or a Sunday: other days are workdays already. */
    public static boolean canBeMakeUpWorkday(LocalDate day) {
        return WorkingCalendar.isWeekend(day);
    }

    private static void require(boolean holds, LocalDate day) {
        if (!holds) {
            throw new IllegalArgumentException(day + " cannot stand there in a notice");
        }
    }
}
