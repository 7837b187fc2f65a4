package io.caseledger.anomaly.watch;

import io.caseledger.gate.Fingerprints;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Puts rules to work. */
final class Detectors {
    private static final String SEALED = "sealed:";

    private Detectors() {}

    static Detector of(AnomalyRule rule, Fingerprints prints) {
        return switch (rule.finds()) {
            case BACKDATED -> new Backdating(rule);
            case BURST -> new Burst(rule);
            case TWO_PLACES -> new TwoPlaces(rule, prints);
            case TWO_WORKSTATIONS -> new TwoWorkstations(rule);
            case SHARED_EVIDENCE -> new SharedEvidence(rule);
            case SPLIT -> new Split(rule, prints);
            case SELF_APPROVAL -> new SelfApproval(rule);
        };
    }

    static <T> Stream<T> each(@Nullable Collection<T> given) {
        return Stream.ofNullable(given).flatMap(Collection::stream);
    }

    /** Those of a rule's sources that an event is of. */
    static Stream<EventSource> matching(@Nullable Collection<EventSource> sources, Fact fact) {
        return each(sources).filter(it -> it.type().equals(fact.type()) && it.holds(fact));
    }

    static int orNone(@Nullable Integer limit) {
        return limit == null ? 0 : limit;
    }

    @SafeVarargs
    static Set<String> typesOf(@Nullable Collection<EventSource>... sources) {
        return Stream.of(sources)
                .flatMap(Detectors::each)
                .map(EventSource::type)
                .collect(Collectors.toSet());
    }

    /** The same for names that differ in letter case, width or spaces alone. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * By what two are told to be the same: a text by itself, an organisation by its code and else by its name, a right by its kind and
     * number. Absent for what is sealed.
     */
    static @Nullable String identityOf(JsonNode node) {
        if (node.isString()) {
            return node.asString().startsWith(SEALED) ? null : plain(node.asString());
        }
        String code = node.path("uscc").asString("");
        String number = node.path("number").asString("");
        String name = node.path("name").asString("");
        if (!code.isEmpty()) {
            return "uscc:" + plain(code);
        }
        if (!number.isEmpty()) {
            return "number:" + node.path("kind").asString("") + ":" + plain(number);
        }
        return name.isEmpty() ? null : "name:" + plain(name);
    }
}
