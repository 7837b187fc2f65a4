package io.caseledger.anomaly.watch;

import io.caseledger.deadline.Wording;
import io.caseledger.edition.Sourced.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is shown.
 *
 * @param finds what it looks for
 * @param policy the version of the rules that it is of
 * @param limits its thresholds by their names
 * @param events the types of events that it looks at; none for all
 */
public record RuleText(
        String id,
        String finds,
        String policy,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        Mark mark,
        Wording source,
        Wording title,
        Wording sentence,
        Wording reason,
        List<RuleLimit> limits,
        List<String> events) {

    /** A threshold by its name. */
    public record RuleLimit(String name, double value) {}

    static RuleText of(AnomalyPolicy policy, AnomalyRule rule) {
        return new RuleText(
                rule.id(),
                rule.finds().name(),
                policy.id(),
                policy.effectiveFrom(),
                policy.effectiveTo(),
                policy.mark(),
                policy.source(),
                rule.title(),
                rule.sentence(),
                rule.reason(),
                limits(rule),
                events(rule));
    }

    private static List<RuleLimit> limits(AnomalyRule rule) {
        var limits = new ArrayList<RuleLimit>();
        for (Finds.Limit it : rule.finds().limits()) {
            limits.add(new RuleLimit(
                    it.name(), Objects.requireNonNull(it.of().apply(rule)).doubleValue()));
        }
        return List.copyOf(limits);
    }

    private static List<String> events(AnomalyRule rule) {
        Stream<String> single =
                Stream.of(rule.events(), rule.people()).flatMap(Detectors::each).map(EventSource::event);
        Stream<String> paired = Detectors.each(rule.pairs()).flatMap(AnomalyRule.Pair::events);
        return List.copyOf(new TreeSet<>(Stream.concat(single, paired).toList()));
    }

    /** What it says of an anomaly, with the anomaly's numbers. */
    public Wording explain(Anomaly anomaly) {
        return new Wording(filled(sentence.zh(), anomaly.numbers()), filled(sentence.en(), anomaly.numbers()));
    }

    private static String filled(String pattern, Map<String, String> numbers) {
        String text = pattern;
        for (var it : numbers.entrySet()) {
            text = text.replace("{" + it.getKey() + "}", it.getValue());
        }
        return text;
    }
}
