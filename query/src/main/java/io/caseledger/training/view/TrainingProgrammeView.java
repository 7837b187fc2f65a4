package io.caseledger.training.view;

import io.caseledger.find.Fields;
import io.caseledger.training.SyllabusUnit;
import io.caseledger.training.TrainingModule;
import io.caseledger.training.TrainingPolicy;
import io.caseledger.training.TrainingProgrammeEvent;
import io.caseledger.training.TrainingProgrammeEvent.*;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A training programme as it is shown.
 *
 * @param units in the order in which they came into the syllabus, the withdrawn ones too
 * @param plannedMinutes of the units that are not withdrawn
 * @param policy to which classes that are opened now are held
 * @param updatedAt when the last of its facts happened
 */
public record TrainingProgrammeView(
        String id,
        String projectId,
        String title,
        List<Unit> units,
        int plannedMinutes,
        TrainingPolicy policy,
        Instant plannedAt,
        List<Correction> corrections,
        Instant updatedAt) {

    public static final Kind<TrainingProgrammeView, TrainingProgrammeEvent> KIND = new Kind<>(
            "trainingProgrammes",
            TrainingProgrammeView.class,
            TrainingProgrammeView::evolve,
            TrainingProgrammeView::projectId,
            _ -> List.of(),
            Fields.of(TrainingProgrammeView.class)
                    .filtered("view.projectId")
                    .ordered("view.plannedAt", "view.updatedAt")
                    .searched("view.title", "view.units.title"),
            null); // nobody works it off; its classes stand for it

    /** A unit of the syllabus; one with a {@code withdrawnBecause} is no longer part of it. */
    public record Unit(
            String unitId,
            TrainingModule module,
            String title,
            @Nullable String titleEn,
            int plannedMinutes,
            @Nullable String withdrawnBecause) {
        static Unit of(SyllabusUnit it) {
            return new Unit(it.unitId(), it.module(), it.title(), it.titleEn(), it.plannedMinutes(), null);
        }

        Unit withdrawn(String reason) {
            return new Unit(unitId, module, title, titleEn, plannedMinutes, reason);
        }

        boolean isTaught() {
            return withdrawnBecause == null;
        }
    }

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static TrainingProgrammeView evolve(@Nullable TrainingProgrammeView view, TrainingProgrammeEvent event) {
        if (view == null) {
            return begun(event);
        }
        return switch (event) {
            case TrainingProgrammePlanned it -> throw new IllegalStateException("Planned a second time: " + it);
            case SyllabusUnitAdded it -> view.with(view.title, view.and(Unit.of(it.unit())), view.policy, null, it);
            case SyllabusUnitRevised it ->
                view.with(view.title, view.change(Unit.of(it.unit())), view.policy, it.reason(), it);
            case SyllabusUnitWithdrawn it ->
                view.with(view.title, view.withdraw(it.unitId(), it.reason()), view.policy, it.reason(), it);
            case TrainingPolicyChanged it -> view.with(view.title, view.units, it.policy(), it.reason(), it);
            case TrainingProgrammeCorrected it -> view.with(it.title(), view.units, view.policy, it.reason(), it);
        };
    }

    private static TrainingProgrammeView begun(TrainingProgrammeEvent event) {
        if (!(event instanceof TrainingProgrammePlanned it)) {
            throw new IllegalStateException("A programme begins with its plan, not with " + event);
        }
        List<Unit> units = it.units().stream().map(Unit::of).toList();
        return new TrainingProgrammeView(
                it.programmeId(),
                it.projectId(),
                it.title(),
                units,
                minutes(units),
                it.policy(),
                it.occurredAt(),
                List.of(),
                it.occurredAt());
    }

    private static int minutes(List<Unit> units) {
        return units.stream()
                .filter(Unit::isTaught)
                .mapToInt(Unit::plannedMinutes)
                .sum();
    }

    private List<Unit> and(Unit unit) {
        var more = new ArrayList<>(units);
        more.add(unit);
        return List.copyOf(more);
    }

    private List<Unit> change(Unit now) {
        return units.stream()
                .map(it -> it.unitId().equals(now.unitId()) ? now : it)
                .toList();
    }

    private List<Unit> withdraw(String unitId, String reason) {
        return units.stream()
                .map(it -> it.unitId().equals(unitId) ? it.withdrawn(reason) : it)
                .toList();
    }

    private TrainingProgrammeView with(
            String name, List<Unit> all, TrainingPolicy now, @Nullable String reason, TrainingProgrammeEvent event) {
        var changes = new ArrayList<>(corrections);
        if (reason != null) {
            changes.add(new Correction(reason, event.occurredAt()));
        }
        return new TrainingProgrammeView(
                id, projectId, name, all, minutes(all), now, plannedAt, List.copyOf(changes), event.occurredAt());
    }
}
