package io.caseledger.views;

import io.caseledger.indicator.Figure.InYear;
import io.caseledger.project.ProjectEvent.ProjectAwarded;
import io.caseledger.project.ProjectEvent.ProjectExtended;
import io.caseledger.views.Lessons.Lesson;
import io.caseledger.views.Lessons.LessonTold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums lessons by reading the log from its first fact each time, and knows nothing of standings, groups or steps. */
final class LessonRecount {
    private final String projectId;
    private final List<Entry> log;
    private final Map<String, Lesson> lessons = new HashMap<>();
    private final LocalDate startsOn;

    /** What is known of a project on a day, in Shanghai. */
    LessonRecount(List<Entry> log, String projectId, LocalDate knownAt) {
        this.projectId = projectId;
        this.log = log.stream()
                .filter(it -> it.fact().projectId().equals(projectId))
                .toList();
        startsOn = ((ProjectAwarded) this.log.getFirst().fact()).startsOn();
        for (Entry it : this.log) {
            if (it.fact() instanceof LessonTold told && !Recount.day(it.at()).isAfter(knownAt)) {
                lessons.put(told.id(), told.lesson());
            }
        }
    }

    String projectId() {
        return projectId;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        LocalDate endsOn = startsOn.plusYears(1);
        for (Entry it : log) {
            endsOn = it.fact() instanceof ProjectExtended extended ? extended.endsOn() : endsOn;
        }
        return endsOn;
    }

    /** Lessons that were held in the project's period, and before a day. */
    private List<Lesson> held(LocalDate until) {
        return lessons.values().stream()
                .filter(it -> !it.voided() && it.heldOn() != null)
                .filter(it -> !it.heldOn().isBefore(startsOn) && it.heldOn().isBefore(until))
                .toList();
    }

    /** Minutes of each unit in each class. */
    private Collection<Map<String, Integer>> units(LocalDate until) {
        var units = new HashMap<String, Map<String, Integer>>();
        for (Lesson it : held(until)) {
            units.computeIfAbsent(it.unitId(), _ -> new HashMap<>()).merge(it.classId(), it.minutes(), Integer::sum);
        }
        return units.values();
    }

    int sumOfUnits(LocalDate until) {
        return units(until).stream()
                .mapToInt(it -> it.values().stream().max(Integer::compare).orElseThrow())
                .sum();
    }

    int unitsOfSeveralClasses() {
        return (int) units(endsOn()).stream().filter(it -> it.size() > 1).count();
    }

    /** Items of several records count on their earliest day, even where that lies before the project. */
    private int modules(LocalDate until) {
        var first = new HashMap<String, LocalDate>();
        lessons.values().stream()
                .filter(it -> !it.voided() && it.heldOn() != null)
                .forEach(it -> first.merge(it.module(), it.heldOn(), (a, b) -> a.isBefore(b) ? a : b));
        return (int) first.values().stream()
                .filter(it -> !it.isBefore(startsOn) && it.isBefore(until))
                .count();
    }

    private int open(LocalDate until) {
        return (int) held(until).stream()
                .filter(it -> it.openOn() != null && it.openOn().isBefore(until))
                .filter(it -> it.openUntil() == null
                        || !it.openUntil().isBefore(until) && it.openUntil().isAfter(it.openOn()))
                .filter(it -> it.openUntil() == null || it.openUntil().isAfter(it.heldOn()))
                .count();
    }

    Map<String, Integer> values(LocalDate until) {
        return Map.of(
                "L.HOURS",
                sumOfUnits(until),
                "L.MODULES",
                modules(until),
                "L.MINUTES",
                held(until).stream().mapToInt(Lesson::minutes).sum(),
                "L.DUE",
                held(until).size(),
                "L.OPEN",
                open(until));
    }

    Map<String, Boolean> met(LocalDate until) {
        Map<String, Integer> values = values(until);
        boolean modules = values.get("L.MODULES") >= 2;
        int due = values.get("L.DUE");
        return Map.of(
                "L.MODULES",
                modules,
                "L.HOURS",
                modules && values.get("L.HOURS") >= 2 * 45,
                "L.MINUTES",
                values.get("L.MINUTES") >= 100,
                "L.OPEN",
                due > 0 && values.get("L.OPEN") == due);
    }

    /** How far the sum of the units came in each year that the project touches. */
    List<InYear> hoursByYear(LocalDate asOf) {
        var years = new ArrayList<InYear>();
        for (int year = startsOn.getYear(); year <= endsOn().minusDays(1).getYear(); year++) {
            LocalDate from = earlier(LocalDate.of(year, 1, 1), asOf.plusDays(1));
            LocalDate until = earlier(LocalDate.of(year + 1, 1, 1), asOf.plusDays(1));
            years.add(new InYear(year, sumOfUnits(until) - sumOfUnits(from)));
        }
        return years;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
