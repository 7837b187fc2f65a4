package io.caseledger.anomaly.watch;

import io.caseledger.gate.Fingerprints;
import io.caseledger.shared.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who is in two places at a time. A person is a keyed digest; a subject is what a person did on one day. */
final class TwoPlaces implements Detector {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final AnomalyRule rule;
    private final Fingerprints prints;

    TwoPlaces(AnomalyRule rule, Fingerprints prints) {
        this.rule = rule;
        this.prints = prints;
    }

    @Override
    public AnomalyRule rule() {
        return rule;
    }

    @Override
    public Set<String> types() {
        return Detectors.typesOf(rule.events(), rule.people());
    }

    @Override
    public Set<String> take(Fact fact, Notebook notebook) {
        var subjects = new LinkedHashSet<String>();
        Detectors.matching(rule.people(), fact).forEach(it -> person(it, fact, notebook, subjects));
        Detectors.matching(rule.events(), fact).forEach(it -> stay(it, fact, notebook, subjects));
        return subjects;
    }

    private void person(EventSource source, Fact fact, Notebook notebook, Set<String> subjects) {
        String record = source.recordOf(fact);
        String who = source.who() == null ? null : fact.text(source.who());
        if (who == null) {
            return;
        }
        Stays stays = staysOf(record, notebook);
        boolean changed = source.leaves()
                ? stays.people().remove(digest(who))
                : stays.people().add(digest(who));
        if (changed) {
            notebook.notes().keep(rule.id(), record, stays);
            stays.stays().forEach((item, _) -> sightAgain(record, item, stays, notebook, subjects));
        }
    }

    private void stay(EventSource source, Fact fact, Notebook notebook, Set<String> subjects) {
        String record = source.recordOf(fact);
        String item = source.itemOf(fact);
        Stays stays = staysOf(record, notebook);
        Stays.Stay before = stays.stays().get(item);
        if (source.settles()) {
            if (before != null) {
                stays.stays().remove(item);
                subjects.addAll(notebook.forget(rule.id(), record, item));
                String settled = item + "#" + before.sighting().position();
                stays.stays()
                        .put(
                                settled,
                                new Stays.Stay(
                                        before.people(), before.sighting().as(settled)));
                sightAgain(record, settled, stays, notebook, subjects);
            }
        } else {
            Sighting now = Stays.sighting(source, fact, this::digest);
            if (now == null) {
                return;
            }
            stays.stays().put(item, new Stays.Stay(named(source, fact, before), now));
            sightAgain(record, item, stays, notebook, subjects);
        }
        notebook.notes().keep(rule.id(), record, stays);
    }

    private Set<String> named(EventSource source, Fact fact, Stays.@Nullable Stay before) {
        if (source.who() == null) {
            return before == null ? Set.of() : before.people();
        }
        String who = fact.text(source.who());
        return who == null ? Set.of() : Set.of(digest(who));
    }

    private void sightAgain(String record, String item, Stays stays, Notebook notebook, Set<String> subjects) {
        subjects.addAll(notebook.forget(rule.id(), record, item));
        Stays.Stay stay = Objects.requireNonNull(stays.stays().get(item));
        Sighting sighting = stay.sighting();
        for (String who : stays.at(stay)) {
            for (LocalDate day : sighting.day()
                    .datesUntil(Zone.lastDayOf(sighting.until()).plusDays(1))
                    .toList()) {
                String subject = who + "|" + day;
                notebook.see(rule.id(), subject, sighting);
                subjects.add(subject);
            }
        }
    }

    private Stays staysOf(String record, Notebook notebook) {
        return Stays.after(notebook.notes().read(rule.id(), record, Stays.class));
    }

    private String digest(String text) {
        return prints.digest(Detectors.plain(text));
    }

    @Override
    public void ended(String record, String item, Notebook notebook) {
        Stays stays = staysOf(record, notebook);
        if (stays.stays().remove(item) != null) {
            notebook.notes().keep(rule.id(), record, stays);
        }
    }

    @Override
    public @Nullable Found judge(String subject, Notebook notebook) {
        List<Sighting> seen = notebook.standing(rule.id(), subject);
        var involved = new LinkedHashSet<Sighting>();
        var pairs = new ArrayList<List<Sighting>>();
        for (int i = 0; i < seen.size(); i++) {
            for (Sighting other : seen.subList(i + 1, seen.size())) {
                if (areApart(seen.get(i), other)) {
                    pairs.add(List.of(seen.get(i), other));
                    involved.addAll(pairs.getLast());
                }
            }
        }
        return pairs.isEmpty() ? null : new Found(List.copyOf(involved), numbers(subject, pairs));
    }

    private static boolean areApart(Sighting one, Sighting other) {
        boolean samePlace = one.place() != null && one.place().equals(other.place());
        return !samePlace && one.overlaps(other);
    }

    private static Map<String, String> numbers(String subject, List<List<Sighting>> pairs) {
        Sighting one = pairs.getFirst().getFirst();
        Sighting other = pairs.getFirst().getLast();
        Instant from = one.from().isAfter(other.from()) ? one.from() : other.from();
        Instant until = one.until().isBefore(other.until()) ? one.until() : other.until();
        var numbers = new LinkedHashMap<String, String>();
        numbers.put("pairs", Integer.toString(pairs.size()));
        numbers.put("minutes", Long.toString(Duration.between(from, until).toMinutes()));
        numbers.put("from", TIME.format(from.atZone(Zone.SHANGHAI)));
        numbers.put("until", TIME.format(until.atZone(Zone.SHANGHAI)));
        numbers.put("day", subject.substring(subject.lastIndexOf('|') + 1));
        return numbers;
    }
}
