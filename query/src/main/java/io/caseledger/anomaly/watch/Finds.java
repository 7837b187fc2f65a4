package io.caseledger.anomaly.watch;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a rule can look for, the thresholds and events that it then needs, and the numbers that its sentence may name. */
enum Finds {
    /** Something was recorded more days after it happened than the rule allows. */
    BACKDATED(
            List.of("days", "allowed", "happened", "recorded"),
            List.of(new Limit("allowedDays", 0, AnomalyRule::allowedDays)),
            List.of(new Part("events", AnomalyRule::events))),
    /** So many items count in the last days of a project that it is improbable at its usual rate. */
    BURST(
            List.of("count", "lastDays", "total", "days", "expected", "probability", "allowed", "from", "until"),
            List.of(
                    new Limit("lastDays", 1, AnomalyRule::lastDays),
                    new Limit("atLeast", 1, AnomalyRule::atLeast),
                    new Limit("probability", 0, AnomalyRule::probability)),
            List.of(new Part("events", AnomalyRule::events))),
    /** One person is in two places at a time. */
    TWO_PLACES(
            List.of("pairs", "minutes", "from", "until", "day"),
            List.of(),
            List.of(new Part("events", AnomalyRule::events))),
    /** One account acts from two workstations within minutes. */
    TWO_WORKSTATIONS(
            List.of("times", "minutes", "allowed", "by", "day"),
            List.of(new Limit("withinMinutes", 0, AnomalyRule::withinMinutes)),
            List.of()),
    /** The same evidence is in several records that nothing links. */
    SHARED_EVIDENCE(
            List.of("records", "groups", "digest"),
            List.of(new Limit("atLeast", 2, AnomalyRule::atLeast)),
            List.of(new Part("events", AnomalyRule::events))),
    /** Several records that nothing links are about the same, in short succession. */
    SPLIT(
            List.of("records", "groups", "days", "within", "atLeast", "from", "until"),
            List.of(new Limit("withinDays", 0, AnomalyRule::withinDays), new Limit("atLeast", 2, AnomalyRule::atLeast)),
            List.of(new Part("events", AnomalyRule::events))),
    /** One account took both steps of a pair. */
    SELF_APPROVAL(List.of("by", "submitted", "decided"), List.of(), List.of(new Part("pairs", AnomalyRule::pairs)));

    /** A threshold that must be there. */
    record Limit(String name, int least, Function<AnomalyRule, @Nullable Number> of) {}

    /** A list that must not be empty. */
    record Part(String name, Function<AnomalyRule, @Nullable List<?>> of) {}

    private final List<String> names;
    private final List<Limit> limits;
    private final List<Part> sources;

    Finds(List<String> names, List<Limit> limits, List<Part> sources) {
        this.names = names;
        this.limits = limits;
        this.sources = sources;
    }

    List<String> names() {
        return names;
    }

    List<Limit> limits() {
        return limits;
    }

    List<Part> sources() {
        return sources;
    }
}
