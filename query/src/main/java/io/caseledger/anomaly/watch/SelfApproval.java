package io.caseledger.anomaly.watch;

import io.caseledger.anomaly.watch.AnomalyRule.Pair;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds decisions of those who submitted what is decided, by the accounts that sent the two commands. */
final class SelfApproval implements Detector {
    private final AnomalyRule rule;
    private final List<Pair> pairs;

    SelfApproval(AnomalyRule rule) {
        this.rule = rule;
        pairs = Objects.requireNonNullElse(rule.pairs(), List.of());
    }

    /** The latest submission of each pair, and of each part of the record. */
    record Submissions(Map<String, Sighting> byPair) {}

    @Override
    public AnomalyRule rule() {
        return rule;
    }

    @Override
    public Set<String> types() {
        return pairs.stream().flatMap(Pair::events).map(EventTypes::className).collect(Collectors.toSet());
    }

    @Override
    public Set<String> take(Fact fact, Notebook notebook) {
        var subjects = new LinkedHashSet<String>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            String item = pair.item() == null ? "" : Objects.requireNonNullElse(fact.text(pair.item()), "");
            String key = i + "|" + item;
            if (has(pair.decided(), fact)) {
                decided(fact, key, notebook, subjects);
            }
            if (has(pair.undone(), fact)) {
                subjects.addAll(notebook.forget(rule.id(), fact.stream(), key + "|submitted"));
            }
            if (has(pair.submitted(), fact) && fact.isByPerson()) {
                submitted(fact, key, notebook);
            }
        }
        return subjects;
    }

    private static boolean has(@Nullable List<String> events, Fact fact) {
        return Detectors.each(events).anyMatch(it -> EventTypes.className(it).equals(fact.type()));
    }

    private void submitted(Fact fact, String key, Notebook notebook) {
        Submissions before = notebook.notes().read(rule.id(), fact.stream(), Submissions.class);
        Map<String, Sighting> all = before == null ? new LinkedHashMap<>() : new LinkedHashMap<>(before.byPair());
        all.put(key, Sighting.of(fact, fact.stream(), key + "|submitted", fact.recordedAt()));
        notebook.notes().keep(rule.id(), fact.stream(), new Submissions(all));
    }

    private void decided(Fact fact, String key, Notebook notebook, Set<String> subjects) {
        Submissions known = notebook.notes().read(rule.id(), fact.stream(), Submissions.class);
        Sighting submitted = known == null ? null : known.byPair().get(key);
        if (submitted != null && submitted.by().equals(fact.by())) {
            String subject = fact.stream() + "|" + fact.sequence();
            notebook.put(rule.id(), subject, submitted);
            notebook.put(rule.id(), subject, Sighting.of(fact, fact.stream(), key + "|decided", fact.recordedAt()));
            subjects.add(subject);
        }
    }

    @Override
    public @Nullable Found judge(String subject, Notebook notebook) {
        List<Sighting> both = notebook.standing(rule.id(), subject);
        if (both.size() < 2) {
            return null;
        }
        var numbers = new LinkedHashMap<String, String>();
        numbers.put("by", both.getLast().by());
        numbers.put("submitted", Sighting.nameOf(both.getFirst().type()));
        numbers.put("decided", Sighting.nameOf(both.getLast().type()));
        return new Found(both, numbers);
    }
}
