package io.caseledger.training.view;

import io.caseledger.training.TrainingModule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much of a syllabus was delivered by the end of a day. A unit counts once, with the minutes of the class that gave it
 * most: to repeat it for another class adds nothing (guide of 2022, direction 10, as this system reads it).
 *
 * @param units every unit that is not withdrawn, and the withdrawn ones that were delivered all the same
 * @param missingModules modules of which nothing was delivered; each of the four must have been
 * @param minutes over distinct units
 * @param classHours the minutes by the length of a class hour of the programme's policy
 */
public record SyllabusCoverage(
        TrainingProgrammeView programme,
        LocalDate asOf,
        List<OfUnit> units,
        List<OfModule> modules,
        List<TrainingModule> missingModules,
        int minutes,
        double classHours) {

    /** A unit, and how often and how long it was delivered. */
    public record OfUnit(TrainingProgrammeView.Unit unit, boolean delivered, int minutes, int classes) {}

    /** A module, with its units and the minutes and class hours that were delivered of them. */
    public record OfModule(TrainingModule module, int units, int unitsDelivered, int minutes, double classHours) {}

    /** Reads it from the programme's sessions. */
    public static SyllabusCoverage of(
            TrainingProgrammeView programme, List<TrainingSessionView> sessions, LocalDate asOf) {
        Map<String, Map<String, Integer>> minutes = sessions.stream()
                .filter(it -> it.counts(asOf))
                .collect(Collectors.groupingBy(
                        TrainingSessionView::unitId,
                        Collectors.groupingBy(
                                TrainingSessionView::classId, Collectors.summingInt(TrainingSessionView::minutes))));
        List<OfUnit> units = programme.units().stream()
                .map(it -> unit(it, minutes.getOrDefault(it.unitId(), Map.of())))
                .filter(it -> it.delivered() || it.unit().isTaught())
                .toList();
        int hour = programme.policy().classHourMinutes();
        List<OfModule> modules = Arrays.stream(TrainingModule.values())
                .map(it -> module(it, units, hour))
                .toList();
        int sum = units.stream().mapToInt(OfUnit::minutes).sum();
        return new SyllabusCoverage(
                programme,
                asOf,
                units,
                modules,
                modules.stream()
                        .filter(it -> it.minutes() == 0)
                        .map(OfModule::module)
                        .toList(),
                sum,
                (double) sum / hour);
    }

    private static OfUnit unit(TrainingProgrammeView.Unit unit, Map<String, Integer> byClass) {
        int most = byClass.values().stream().mapToInt(it -> it).max().orElse(0);
        return new OfUnit(unit, most > 0, most, byClass.size());
    }

    private static OfModule module(TrainingModule module, List<OfUnit> all, int hour) {
        List<OfUnit> units =
                all.stream().filter(it -> it.unit().module() == module).toList();
        int minutes = units.stream().mapToInt(OfUnit::minutes).sum();
        int delivered = (int) units.stream().filter(OfUnit::delivered).count();
        return new OfModule(module, units.size(), delivered, minutes, (double) minutes / hour);
    }

    /** The units of which nothing was delivered. */
    public List<TrainingProgrammeView.Unit> missing() {
        return units.stream().filter(it -> !it.delivered()).map(OfUnit::unit).toList();
    }
}
