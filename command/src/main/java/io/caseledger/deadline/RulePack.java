package io.caseledger.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The limits of one statute while it is in force: from {@code effectiveFrom} until the day before {@code effectiveTo}. */
public record RulePack(
        String id, LocalDate effectiveFrom, @Nullable LocalDate effectiveTo, Wording title, List<Rule> rules) {

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || day.isBefore(effectiveTo));
    }

    /** The rule of this id, if this pack holds it. */
    public Optional<Rule> rule(String ruleId) {
        return rules.stream().filter(it -> it.id().equals(ruleId)).findFirst();
    }

    boolean overlaps(RulePack other) {
        return (effectiveTo == null || other.effectiveFrom.isBefore(effectiveTo))
                && (other.effectiveTo == null || effectiveFrom.isBefore(other.effectiveTo));
    }

    static RulePack read(Yaml file) {
        file.knowsOnly("id", "effectiveFrom", "effectiveTo", "title", "rules");
        String id = file.get("id").text();
        LocalDate from = file.get("effectiveFrom").date();
        LocalDate to = file.find("effectiveTo").map(Yaml::date).orElse(null);
        if (to != null && !from.isBefore(to)) {
            throw file.get("effectiveTo").wrong("is not after effectiveFrom");
        }
        Wording title = file.get("title").wording();
        List<Rule> rules = file.get("rules").each().stream()
                .map(rule -> readRule(rule, id))
                .toList();
        if (rules.isEmpty()) {
            throw file.get("rules").wrong("is empty");
        }
        return new RulePack(id, from, to, title, rules);
    }

    private static Rule readRule(Yaml rule, String pack) {
        rule.knowsOnly("id", "amount", "unit", "roll", "extension", "startsOn", "source", "uncertain");
        Rule.Unit unit = rule.get("unit").oneOf(Rule.Unit.class);
        return new Rule(
                rule.get("id").text(),
                pack,
                rule.get("amount").positive(),
                unit,
                rule.flag("roll", true),
                rule.find("extension").map(it -> readExtension(it, unit)).orElse(null),
                rule.get("startsOn").wording(),
                rule.get("source").wording(),
                rule.flag("uncertain", false));
    }

    private static Rule.Extension readExtension(Yaml extension, Rule.Unit unitOfRule) {
        extension.knowsOnly("amount", "unit", "condition", "uncertain");
        if (extension.get("unit").oneOf(Rule.Unit.class) != unitOfRule) {
            throw extension.get("unit").wrong("is not " + unitOfRule + ", the unit of the rule that it extends");
        }
        return new Rule.Extension(
                extension.get("amount").positive(),
                extension.get("unit").oneOf(Rule.Unit.class),
                extension.get("condition").wording(),
                extension.flag("uncertain", false));
    }
}
