package io.caseledger.deadline;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The working days of mainland China, from the yearly notices of the State Council.
 *
 * <p>The notice for a year appears in the November before it, so a deadline may end in a year that has none yet: there
 * Monday to Friday count as working days, and {@link #covers} says that it was a guess.
 */
public final class WorkingCalendar {
    private final Set<Integer> years = new HashSet<>();
    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<LocalDate> makeUpWorkdays = new HashSet<>();

    private WorkingCalendar(List<Yaml> files) {
        files.forEach(this::add);
    }

    /** Another calendar without the notice of one year. */
    private WorkingCalendar(WorkingCalendar other, int withoutYear) {
        other.years.stream().filter(it -> it != withoutYear).forEach(years::add);
        other.holidays.stream().filter(it -> it.getYear() != withoutYear).forEach(holidays::add);
        other.makeUpWorkdays.stream().filter(it -> it.getYear() != withoutYear).forEach(makeUpWorkdays::add);
    }

    /** The years that come with the software. */
    public static WorkingCalendar load() {
        return new WorkingCalendar(Yaml.files("calendar", null));
    }

    /** The bundled years and those in a directory, where a file of the same name takes the place of a bundled one. */
    public static WorkingCalendar load(Path directory) {
        return new WorkingCalendar(Yaml.files("calendar", directory));
    }

    static WorkingCalendar of(List<Yaml> files) {
        return new WorkingCalendar(files);
    }

    /** Whether the year of this day has a notice; if not, Monday to Friday are taken for its working days. */
    public boolean covers(LocalDate day) {
        return years.contains(day.getYear());
    }

    public boolean isWorkingDay(LocalDate day) {
        return makeUpWorkdays.contains(day) || !isWeekend(day) && !holidays.contains(day);
    }

    public LocalDate nextWorkingDayOnOrAfter(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The n-th working day after a day, which itself does not count; n = 0 gives the day itself, working or not. */
    public LocalDate plusWorkingDays(LocalDate day, long n) {
        if (n < 0) {
            throw new IllegalArgumentException("Working days are added, not taken away: " + n);
        }
        LocalDate end = day;
        for (long i = 0; i < n; i++) {
            end = nextWorkingDayOnOrAfter(end.plusDays(1));
        }
        return end;
    }

    /** The day that is n working days before a last day: with n = 0 the last working day on or before it. */
    LocalDate minusWorkingDays(LocalDate last, int n) {
        LocalDate day = last;
        while (!isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return n == 0 ? day : minusWorkingDays(day.minusDays(1), n - 1);
    }

    /** This calendar with a notice for one year, in place of the one it may have. */
    WorkingCalendar with(Notice notice) {
        var changed = new WorkingCalendar(this, notice.year());
        changed.years.add(notice.year());
        changed.holidays.addAll(notice.holidays());
        changed.makeUpWorkdays.addAll(notice.makeUpWorkdays());
        return changed;
    }

    /** This calendar as if the notice of one year had not appeared. */
    WorkingCalendar without(int year) {
        return new WorkingCalendar(this, year);
    }

    /** The same for the same days, whatever the files are called. */
    String fingerprint() {
        return new TreeSet<>(years) + " " + new TreeSet<>(holidays) + " " + new TreeSet<>(makeUpWorkdays);
    }

    /** The working days after {@code from} up to and including {@code to}; negative when {@code to} is the earlier. */
    public long workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private void add(Yaml file) {
        file.knowsOnly("year", "source", "notice", "festivals");
        file.get("source").text();
        int year = file.get("year").positive();
        if (!years.add(year)) {
            throw file.get("year").wrong(year + " stands in another file too");
        }
        for (Yaml festival : file.get("festivals").each()) {
            festival.knowsOnly("title", "holidays", "workdays");
            festival.get("title").wording();
            festival.get("holidays").each().forEach(day -> addDay(day, year, holidays));
            festival.get("workdays").each().forEach(day -> addMakeUpWorkday(day, year));
        }
    }

    private void addMakeUpWorkday(Yaml key, int year) {
        if (!isWeekend(key.date())) {
            throw key.wrong(key.text() + " makes up for nothing: it is neither Saturday nor Sunday");
        }
        addDay(key, year, makeUpWorkdays);
    }

    private void addDay(Yaml key, int year, Set<LocalDate> days) {
        LocalDate day = key.date();
        if (day.getYear() != year) {
            throw key.wrong(day + " is not in " + year);
        }
        if (holidays.contains(day) || !days.add(day)) {
            throw key.wrong(day + " stands twice");
        }
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
