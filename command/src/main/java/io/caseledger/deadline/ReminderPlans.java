package io.caseledger.deadline;

import io.caseledger.shared.Zone;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When to remind of limits (期限提醒), as data: plans with the dates they are in force, one at a time. */
public final class ReminderPlans {
    private final List<Plan> plans = new ArrayList<>();
    private final Map<String, ReminderStage> stages = new HashMap<>();

    private ReminderPlans(List<Yaml> files) {
        files.forEach(this::add);
    }

    /** The plans that come with the software. */
    public static ReminderPlans load() {
        return new ReminderPlans(Yaml.files("reminders", null));
    }

    /** The bundled plans and those in a directory, where a file of the same name takes the place of a bundled one. */
    public static ReminderPlans load(Path directory) {
        return new ReminderPlans(Yaml.files("reminders", directory));
    }

    static ReminderPlans of(List<Yaml> files) {
        return new ReminderPlans(files);
    }

    /** The stages for a limit, by the plan in force on the day on which its clock started; none without a plan. */
    public List<ReminderStage> stagesFor(Rule rule, Clock clock) {
        LocalDate day = Zone.dayOf(clock.startedAt());
        return plans.stream()
                .filter(it -> it.inForceOn(day))
                .flatMap(it -> it.stages().stream())
                .filter(it ->
                        it.limitsIn().contains(rule.unit()) && !it.except().contains(rule.id()))
                .toList();
    }

    /** A stage by its id, such as {@code working-days-3}. */
    public Optional<ReminderStage> stage(String id) {
        return Optional.ofNullable(stages.get(id));
    }

    /** The ids of all stages, in no particular order. */
    public Set<String> stageIds() {
        return Set.copyOf(stages.keySet());
    }

    /** No stage begins longer than this before its limit, however the holidays lie. */
    public Duration longestLead() {
        return stages.values().stream()
                .map(ReminderStage::longest)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private void add(Yaml file) {
        file.knowsOnly("id", "effectiveFrom", "effectiveTo", "title", "stages");
        file.get("title").wording();
        LocalDate from = file.get("effectiveFrom").date();
        LocalDate to = file.find("effectiveTo").map(Yaml::date).orElse(null);
        if (to != null && !from.isBefore(to)) {
            throw file.get("effectiveTo").wrong("is not after effectiveFrom");
        }
        var plan = new Plan(
                file.get("id").text(),
                from,
                to,
                file.get("stages").each().stream().map(this::stage).toList());
        for (Plan other : plans) {
            if (other.overlaps(plan)) {
                throw file.get("effectiveFrom").wrong("lies within the time of the plan " + other.id());
            }
        }
        plans.add(plan);
    }

    /** Reminders that were raised name their stage, so an id means the same in each plan. */
    private ReminderStage stage(Yaml file) {
        ReminderStage stage = ReminderStage.read(file);
        ReminderStage same = stages.putIfAbsent(stage.id(), stage);
        if (same != null && (same.amount() != stage.amount() || same.unit() != stage.unit())) {
            throw file.get("id").wrong(stage.id() + " is another stage elsewhere");
        }
        return stage;
    }

    private record Plan(String id, LocalDate from, @Nullable LocalDate to, List<ReminderStage> stages) {
        boolean inForceOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }

        boolean overlaps(Plan other) {
            return (to == null || other.from.isBefore(to)) && (other.to == null || from.isBefore(other.to));
        }
    }
}
