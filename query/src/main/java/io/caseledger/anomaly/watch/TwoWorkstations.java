package io.caseledger.anomaly.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds accounts that act from two workstations within minutes, by what the commands themselves left beside their events. What becomes of
 * the records later does not change that.
 */
final class TwoWorkstations implements Detector {
    private final AnomalyRule rule;

    TwoWorkstations(AnomalyRule rule) {
        this.rule = rule;
    }

    /** What an account did last. */
    record Last(Sighting sighting) {}

    @Override
    public AnomalyRule rule() {
        return rule;
    }

    @Override
    public Set<String> types() {
        return Set.of();
    }

    @Override
    public Set<String> take(Fact fact, Notebook notebook) {
        if (fact.station() == null || !fact.isByPerson() || !EventTypes.isFact(fact.type())) {
            return Set.of();
        }
        Sighting now = Sighting.of(fact, fact.stream(), Long.toString(fact.position()), fact.recordedAt());
        Last last = notebook.notes().read(rule.id(), fact.by(), Last.class);
        notebook.notes().keep(rule.id(), fact.by(), new Last(now));
        if (last == null || !isFar(last.sighting(), now)) {
            return Set.of();
        }
        String subject = fact.by() + "|" + fact.day();
        notebook.see(rule.id(), subject, last.sighting());
        notebook.see(rule.id(), subject, now);
        return Set.of(subject);
    }

    /** Whether two things were done at different workstations, and so soon one after the other that nobody got from here to there. */
    private boolean isFar(Sighting one, Sighting other) {
        Duration between =
                Duration.between(one.recordedAt(), other.recordedAt()).abs();
        return !Objects.equals(one.station(), other.station())
                && between.compareTo(Duration.ofMinutes(Detectors.orNone(rule.withinMinutes()))) <= 0;
    }

    @Override
    public @Nullable Found judge(String subject, Notebook notebook) {
        List<Sighting> seen = notebook.all(rule.id(), subject);
        var gaps = new ArrayList<Duration>();
        for (int i = 1; i < seen.size(); i++) {
            if (isFar(seen.get(i - 1), seen.get(i))) {
                Instant before = seen.get(i - 1).recordedAt();
                gaps.add(Duration.between(before, seen.get(i).recordedAt()).abs());
            }
        }
        if (gaps.isEmpty()) {
            return null;
        }
        var numbers = new LinkedHashMap<String, String>();
        numbers.put("times", Integer.toString(gaps.size()));
        numbers.put(
                "minutes",
                Long.toString(
                        gaps.stream().min(Duration::compareTo).orElseThrow().toMinutes()));
        numbers.put("allowed", String.valueOf(rule.withinMinutes()));
        numbers.put("by", seen.getFirst().by());
        numbers.put("day", subject.substring(subject.lastIndexOf('|') + 1));
        return new Found(seen, numbers);
    }
}
