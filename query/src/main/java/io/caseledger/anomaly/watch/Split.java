package io.caseledger.anomaly.watch;

import io.caseledger.gate.Fingerprints;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds records that are about the same and began in short succession, though nothing links them: they look like one that was split to
 * count more than once. What makes two the same is kept as keyed digests alone.
 */
final class Split implements Detector {
    private final AnomalyRule rule;
    private final Fingerprints prints;

    Split(AnomalyRule rule, Fingerprints prints) {
        this.rule = rule;
        this.prints = prints;
    }

    /** A record with what it has in common with others: for each of the rule's paths, in their order, the digests that stand there. */
    record Likeness(Sighting sighting, List<Set<String>> parts) {}

    @Override
    public AnomalyRule rule() {
        return rule;
    }

    @Override
    public Set<String> types() {
        return Detectors.typesOf(rule.events(), rule.corrections());
    }

    @Override
    public Set<String> take(Fact fact, Notebook notebook) {
        var subjects = new LinkedHashSet<String>();
        Detectors.matching(rule.events(), fact).forEach(it -> see(it, fact, null, notebook, subjects));
        Detectors.matching(rule.corrections(), fact).forEach(it -> {
            Likeness before = notebook.notes().read(rule.id(), it.recordOf(fact), Likeness.class);
            if (before != null) {
                see(it, fact, before, notebook, subjects);
            }
        });
        return subjects;
    }

    /** @param before what a correction leaves as it was, where it says nothing */
    private void see(
            EventSource source, Fact fact, @Nullable Likeness before, Notebook notebook, Set<String> subjects) {
        String record = source.recordOf(fact);
        Instant at = fact.instant(Objects.requireNonNullElse(source.happened(), "occurredAt"));
        Instant from = at != null ? at : before != null ? before.sighting().from() : fact.recordedAt();
        var parts = new ArrayList<Set<String>>();
        List<String> same = Objects.requireNonNullElse(source.same(), List.of());
        for (int i = 0; i < same.size(); i++) {
            Set<String> here = digests(fact, same.get(i));
            parts.add(here.isEmpty() && before != null ? before.parts().get(i) : here);
        }
        var now = new Likeness(Sighting.of(fact, record, "", from), parts);
        notebook.notes().keep(rule.id(), record, now);
        subjects.addAll(notebook.forget(rule.id(), record, null));
        for (String combined : combinations(parts)) {
            String subject = fact.projectId() + "|" + combined;
            if (notebook.see(rule.id(), subject, now.sighting())) {
                subjects.add(subject);
            }
        }
    }

    private Set<String> digests(Fact fact, String path) {
        return fact.values(path).stream()
                .map(Detectors::identityOf)
                .filter(Objects::nonNull)
                .map(prints::digest)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** One value of each part, in every combination. */
    private Set<String> combinations(List<Set<String>> parts) {
        Set<String> all = Set.of("");
        for (Set<String> part : parts) {
            all = all.stream()
                    .flatMap(before -> part.stream().map(it -> before + it))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return all.stream().map(prints::digest).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public @Nullable Found judge(String subject, Notebook notebook) {
        List<Sighting> seen = new ArrayList<>(notebook.standing(rule.id(), subject));
        seen.sort(Comparator.comparing(Sighting::from).thenComparing(Sighting::position));
        if (seen.size() < Detectors.orNone(rule.atLeast())) {
            return null;
        }
        Map<String, Integer> groupOf = groupsByRecord(subject, seen, notebook);
        List<Sighting> most = most(seen, groupOf);
        long groups =
                most.stream().map(it -> groupOf.get(it.recordId())).distinct().count();
        return groups < Detectors.orNone(rule.atLeast()) ? null : new Found(most, numbers(most, groups));
    }

    /** Those of the most groups that are near each other, in one pass: subjects can be large. */
    private List<Sighting> most(List<Sighting> seen, Map<String, Integer> groupOf) {
        long[] days = seen.stream().mapToLong(it -> it.day().toEpochDay()).toArray();
        var near = new HashMap<Integer, Integer>();
        List<Sighting> most = List.of();
        int groups = 0;
        for (int first = 0, last = 0; last < days.length; last++) {
            near.merge(groupOf.getOrDefault(seen.get(last).recordId(), -1), 1, Integer::sum);
            for (; days[last] - days[first] > Detectors.orNone(rule.withinDays()); first++) {
                near.computeIfPresent(
                        groupOf.getOrDefault(seen.get(first).recordId(), -1),
                        (_, count) -> count == 1 ? null : count - 1);
            }
            if (near.size() > groups) {
                groups = near.size();
                most = List.copyOf(seen.subList(first, last + 1));
            }
        }
        return most;
    }

    private Map<String, Integer> groupsByRecord(String subject, List<Sighting> seen, Notebook notebook) {
        var groupOf = new LinkedHashMap<String, Integer>();
        List<List<Sighting>> groups = notebook.links().groups(rule.id(), subject, seen);
        for (int i = 0; i < groups.size(); i++) {
            for (Sighting it : groups.get(i)) {
                groupOf.put(it.recordId(), i);
            }
        }
        return groupOf;
    }

    private static long days(Sighting first, Sighting last) {
        return ChronoUnit.DAYS.between(first.day(), last.day());
    }

    private Map<String, String> numbers(List<Sighting> found, long groups) {
        var numbers = new LinkedHashMap<String, String>();
        numbers.put("records", Integer.toString(found.size()));
        numbers.put("groups", Long.toString(groups));
        numbers.put("days", Long.toString(days(found.getFirst(), found.getLast())));
        numbers.put("within", String.valueOf(rule.withinDays()));
        numbers.put("atLeast", String.valueOf(rule.atLeast()));
        numbers.put("from", found.getFirst().day().toString());
        numbers.put("until", found.getLast().day().toString());
        return numbers;
    }
}
