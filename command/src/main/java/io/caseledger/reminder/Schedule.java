package io.caseledger.reminder;

import io.caseledger.deadline.Clock;
import io.caseledger.deadline.Clocks;
import io.caseledger.deadline.ReminderPlans;
import io.caseledger.deadline.ReminderStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a running clock has to be spoken of, by the calendar of now: its stages, and then its end. */
public final class Schedule {
    private final Clock present;
    private final List<Step> steps = new ArrayList<>();

    /**
     * Something to be said.
     *
     * @param stage the id of the stage; absent for the end of the limit
     * @param at not before this instant
     */
    public record Step(@Nullable String stage, Instant at) {}

    private Schedule(Clock present) {
        this.present = present;
    }

    /** A stage that would lie before the clock's start is left out: a limit of three days needs no reminder on its first. */
    public static Schedule of(Clock recorded, Clocks clocks, ReminderPlans plans) {
        var schedule = new Schedule(clocks.present(recorded));
        clocks.pack(recorded.pack())
                .flatMap(it -> it.rule(recorded.rule()))
                .ifPresent(rule -> plans.stagesFor(rule, recorded).forEach(it -> schedule.add(it, clocks)));
        schedule.steps.sort(Comparator.comparing(Step::at));
        schedule.steps.add(new Step(null, schedule.present.dueAt()));
        return schedule;
    }

    private void add(ReminderStage stage, Clocks clocks) {
        Instant at = clocks.before(present, stage.amount(), stage.unit());
        if (at.isAfter(present.startedAt()) && at.isBefore(present.dueAt())) {
            steps.add(new Step(stage.id(), at));
        }
    }

    /** The clock with the due instant that the present calendar gives. */
    public Clock present() {
        return present;
    }

    /** The latest step that is reached; those before it have nothing more to say. */
    public Optional<Step> reached(Instant now) {
        return steps.reversed().stream().filter(it -> !now.isBefore(it.at())).findFirst();
    }

    /** When the next step is reached. */
    public Optional<Instant> nextAfter(Instant now) {
        return steps.stream().map(Step::at).filter(now::isBefore).findFirst();
    }

    Optional<Step> step(@Nullable String stage) {
        return steps.stream().filter(it -> Objects.equals(it.stage(), stage)).findFirst();
    }
}
