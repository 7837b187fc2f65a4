package io.caseledger.anomaly.watch;

import io.caseledger.shared.Zone;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what was recorded long after it happened. A later correction of the day is judged by when the event itself was recorded. */
final class Backdating implements Detector {
    private static final String CORRECTED = "corrected ";

    private final AnomalyRule rule;
    private final Set<String> corrected;

    Backdating(AnomalyRule rule) {
        this.rule = rule;
        corrected = Detectors.each(rule.corrections())
                .map(it -> EventTypes.className(Objects.requireNonNullElse(it.of(), it.event())))
                .collect(Collectors.toSet());
    }

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
        var subjects = new HashSet<String>();
        Detectors.matching(rule.events(), fact).forEach(it -> see(it, fact, notebook, subjects));
        Detectors.matching(rule.corrections(), fact).forEach(it -> correct(it, fact, notebook, subjects));
        return subjects;
    }

    private void see(EventSource source, Fact fact, Notebook notebook, Set<String> subjects) {
        Instant happened = happened(source, fact);
        if (happened == null) {
            return;
        }
        String record = source.recordOf(fact);
        String subject = subject(record, source.event(), source.itemOf(fact));
        for (Sighting before : notebook.all(rule.id(), subject)) {
            notebook.forget(rule.id(), record, before.item()); // the step was taken once more
            subjects.add(subject);
        }
        Sighting sighting = Sighting.of(fact, record, Long.toString(fact.position()), happened);
        if (corrected.contains(source.type()) || isLate(sighting, happened)) {
            notebook.put(rule.id(), subject, sighting);
            subjects.add(subject);
        }
    }

    private void correct(EventSource source, Fact fact, Notebook notebook, Set<String> subjects) {
        Instant happened = happened(source, fact);
        String record = source.recordOf(fact);
        String subject = subject(record, Objects.requireNonNullElse(source.of(), source.event()), source.itemOf(fact));
        if (happened != null && !notebook.all(rule.id(), subject).isEmpty()) {
            notebook.put(rule.id(), subject, Sighting.of(fact, record, CORRECTED + subject, happened));
            subjects.add(subject);
        }
    }

    private static @Nullable Instant happened(EventSource source, Fact fact) {
        return fact.instant(Objects.requireNonNullElse(source.happened(), "occurredAt"));
    }

    private static String subject(String record, String event, String item) {
        return record + "|" + event + "|" + item;
    }

    @Override
    public @Nullable Found judge(String subject, Notebook notebook) {
        List<Sighting> seen = notebook.standing(rule.id(), subject);
        if (seen.isEmpty()) {
            return null;
        }
        Sighting first = seen.getFirst();
        Instant happened = seen.getLast().from();
        if (!isLate(first, happened)) {
            return null;
        }
        var numbers = new LinkedHashMap<String, String>();
        numbers.put("days", Long.toString(days(first, happened)));
        numbers.put("allowed", Integer.toString(Detectors.orNone(rule.allowedDays())));
        numbers.put("happened", Zone.dayOf(happened).toString());
        numbers.put("recorded", Zone.dayOf(first.recordedAt()).toString());
        return new Found(seen, numbers);
    }

    private boolean isLate(Sighting sighting, Instant happened) {
        return days(sighting, happened) > Detectors.orNone(rule.allowedDays());
    }

    private static long days(Sighting sighting, Instant happened) {
        return ChronoUnit.DAYS.between(Zone.dayOf(happened), Zone.dayOf(sighting.recordedAt()));
    }
}
