package io.caseledger.anomaly.watch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the same file as evidence in records that nothing links, by its digest. */
final class SharedEvidence implements Detector {
    private final AnomalyRule rule;

    SharedEvidence(AnomalyRule rule) {
        this.rule = rule;
    }

    @Override
    public AnomalyRule rule() {
        return rule;
    }

    @Override
    public Set<String> types() {
        return Detectors.typesOf(rule.events());
    }

    @Override
    public Set<String> take(Fact fact, Notebook notebook) {
        var subjects = new LinkedHashSet<String>();
        Detectors.matching(rule.events(), fact)
                .forEach(it -> fact.values(Objects.requireNonNullElse(it.evidence(), "evidence"))
                        .forEach(evidence -> see(it, evidence, fact, notebook, subjects)));
        return subjects;
    }

    private void see(EventSource source, JsonNode evidence, Fact fact, Notebook notebook, Set<String> subjects) {
        String digest = evidence.path("sha256").asString("");
        String kind = evidence.path("kind").asString("");
        if (digest.isEmpty() || (rule.except() != null && rule.except().contains(kind))) {
            return;
        }
        Instant at = fact.instant("occurredAt");
        var sighting = Sighting.of(fact, source.recordOf(fact), "", at == null ? fact.recordedAt() : at);
        boolean known = notebook.has(rule.id(), digest, sighting.recordId(), "");
        if (!known && notebook.see(rule.id(), digest, sighting)) {
            subjects.add(digest);
        }
    }

    @Override
    public @Nullable Found judge(String subject, Notebook notebook) {
        List<Sighting> seen = notebook.standing(rule.id(), subject);
        int groups = seen.size() < Detectors.orNone(rule.atLeast())
                ? seen.size()
                : notebook.links().groups(rule.id(), subject, seen).size();
        if (groups < Detectors.orNone(rule.atLeast())) {
            return null;
        }
        var numbers = new LinkedHashMap<String, String>();
        numbers.put("records", Integer.toString(seen.size()));
        numbers.put("groups", Integer.toString(groups));
        numbers.put("digest", subject.substring(0, Math.min(12, subject.length())));
        return new Found(seen, numbers);
    }
}
