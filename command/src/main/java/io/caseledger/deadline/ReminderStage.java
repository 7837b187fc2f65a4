package io.caseledger.deadline;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * How long before a limit ends to remind of it.
 *
 * @param id as reminders that were raised name it; it means the same for ever
 * @param amount how much is left of the limit then, in {@code unit}
 * @param limitsIn for limits that are counted in these
 * @param except rules that need no reminder
 */
public record ReminderStage(
        String id, Wording title, int amount, Rule.Unit unit, Set<Rule.Unit> limitsIn, Set<String> except) {

    /** The most time there can be between this stage and the limit; a working day may stand behind three weeks of others. */
    Duration longest() {
        return switch (unit) {
            case HOURS -> Duration.ofHours(amount);
            case DAYS -> Duration.ofDays(amount + 1L);
            case WORKING_DAYS -> Duration.ofDays(2L * amount + 21);
            case MONTHS -> Duration.ofDays(31L * amount + 1);
        };
    }

    static ReminderStage read(Yaml stage) {
        stage.knowsOnly("id", "title", "amount", "unit", "limitsIn", "except");
        var limitsIn = EnumSet.noneOf(Rule.Unit.class);
        stage.get("limitsIn").each().forEach(it -> limitsIn.add(it.oneOf(Rule.Unit.class)));
        var except = new HashSet<String>();
        stage.find("except").ifPresent(all -> all.each().forEach(it -> except.add(it.text())));
        return new ReminderStage(
                stage.get("id").text(),
                stage.get("title").wording(),
                stage.get("amount").positive(),
                stage.get("unit").oneOf(Rule.Unit.class),
                Set.copyOf(limitsIn),
                Set.copyOf(except));
    }
}
