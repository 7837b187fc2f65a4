package io.caseledger.training;

import io.caseledger.shared.Rejected;
import io.caseledger.training.TrainingProgrammeEvent.*;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a programme teaches and holds its classes to; one fold for the aggregate and for those who only read its stream. */
record Syllabus(
        String programmeId,
        String projectId,
        Map<String, SyllabusUnit> units,
        TrainingPolicy policy,
        Instant plannedAt) {

    static Syllabus after(TrainingProgrammeEvent event, @Nullable Syllabus before) {
        if (event instanceof TrainingProgrammePlanned it) {
            return planned(it);
        }
        if (before == null) {
            throw new IllegalStateException("A programme begins with its plan, not with " + event);
        }
        return switch (event) {
            case TrainingProgrammePlanned it -> planned(it);
            case SyllabusUnitAdded it -> before.with(it.unit());
            case SyllabusUnitRevised it -> before.with(it.unit());
            case SyllabusUnitWithdrawn it -> before.without(it.unitId());
            case TrainingPolicyChanged it ->
                new Syllabus(before.programmeId, before.projectId, before.units, it.policy(), before.plannedAt);
            case TrainingProgrammeCorrected _ -> before;
        };
    }

    private static Syllabus planned(TrainingProgrammePlanned it) {
        var units = new LinkedHashMap<String, SyllabusUnit>();
        it.units().forEach(unit -> units.put(unit.unitId(), unit));
        return new Syllabus(
                it.programmeId(), it.projectId(), Collections.unmodifiableMap(units), it.policy(), it.occurredAt());
    }

    private Syllabus with(SyllabusUnit unit) {
        var more = new LinkedHashMap<>(units);
        more.put(unit.unitId(), unit);
        return new Syllabus(programmeId, projectId, Collections.unmodifiableMap(more), policy, plannedAt);
    }

    private Syllabus without(String unitId) {
        var fewer = new LinkedHashMap<>(units);
        fewer.remove(unitId);
        return new Syllabus(programmeId, projectId, Collections.unmodifiableMap(fewer), policy, plannedAt);
    }

    /**
     * The unit, unless it was withdrawn or never was there.
     *
     * @throws Rejected with {@code UNIT_NOT_FOUND} naming the units that there are
     */
    SyllabusUnit unit(String unitId) {
        SyllabusUnit unit = units.get(unitId);
        if (unit == null) {
            String all = units.isEmpty() ? "-" : String.join(", ", units.keySet());
            throw Rejected.about("unitId", "UNIT_NOT_FOUND", unitId, all);
        }
        return unit;
    }
}
