package io.caseledger.anomaly.watch;

import io.caseledger.anomaly.watch.AnomalyPolicy.EventLink;
import io.caseledger.gate.Fingerprints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One version of the rules, put to work: what is to be done with an event, by its type. */
final class Rulebook {
    /** A rule and an event that ends a record, or a part of it, for the rule; the id is empty for all rules. */
    record Ending(String rule, EventSource source) {}

    private final AnomalyPolicy policy;
    private final Map<String, Detector> detectors = new HashMap<>();
    private final Map<String, List<Detector>> byType = new HashMap<>();
    private final List<Detector> ofAll = new ArrayList<>();
    private final Map<String, List<Ending>> endings = new HashMap<>();
    private final Map<String, List<EventSource>> revivals = new HashMap<>();
    private final Map<String, List<EventLink>> links = new HashMap<>();

    Rulebook(AnomalyPolicy policy, Fingerprints prints) {
        this.policy = policy;
        for (AnomalyRule rule : policy.rules()) {
            Detector detector = Detectors.of(rule, prints);
            detectors.put(rule.id(), detector);
            detector.types().forEach(it -> add(byType, it, detector));
            if (detector.types().isEmpty()) {
                ofAll.add(detector);
            }
            Detectors.each(rule.ends()).forEach(it -> add(endings, it.type(), new Ending(rule.id(), it)));
        }
        policy.ends().forEach(it -> add(endings, it.type(), new Ending("", it)));
        policy.revives().forEach(it -> add(revivals, it.type(), it));
        policy.links().forEach(it -> add(links, EventTypes.className(it.event()), it));
    }

    private static <T> void add(Map<String, List<T>> lists, String type, T one) {
        lists.computeIfAbsent(type, _ -> new ArrayList<>()).add(one);
    }

    AnomalyPolicy policy() {
        return policy;
    }

    /** The rule of this id; absent where this version has none. */
    Optional<Detector> detector(String rule) {
        return Optional.ofNullable(detectors.get(rule));
    }

    /** Those that look at every event. */
    List<Detector> ofAll() {
        return ofAll;
    }

    List<Detector> of(String type) {
        return Objects.requireNonNullElse(byType.get(type), List.of());
    }

    List<Ending> endings(String type) {
        return Objects.requireNonNullElse(endings.get(type), List.of());
    }

    List<EventSource> revivals(String type) {
        return Objects.requireNonNullElse(revivals.get(type), List.of());
    }

    List<EventLink> links(String type) {
        return Objects.requireNonNullElse(links.get(type), List.of());
    }

    /** Whether links change what a rule finds. */
    boolean goesByLinks(String rule) {
        Detector detector = detectors.get(rule);
        return detector != null
                && (detector.rule().finds() == Finds.SHARED_EVIDENCE
                        || detector.rule().finds() == Finds.SPLIT);
    }
}
