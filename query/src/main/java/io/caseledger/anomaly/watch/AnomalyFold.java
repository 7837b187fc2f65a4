package io.caseledger.anomaly.watch;

import io.caseledger.anomaly.AnomalyEvent.AnomalyAssessed;
import io.caseledger.anomaly.watch.AnomalyPolicy.EventLink;
import io.caseledger.anomaly.watch.Notebook.Subject;
import io.caseledger.gate.Fingerprints;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Folds the log into anomalies, event by event: what each rule sights, which records end or belong together, and what follows. An event
 * is judged by the rules in force on the day on which it was recorded. The order of the log alone decides, so that a replay finds the same.
 */
final class AnomalyFold {
    private static final String ASSESSED = AnomalyAssessed.class.getName();
    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::rule).thenComparing(Subject::subject);

    private final AnomalyRules rules;
    private final Fingerprints prints;
    private final Notebook notebook;
    private final AnomalyTable table;
    private final Map<LocalDate, Optional<Rulebook>> byDay = new HashMap<>();
    private final Map<String, Rulebook> books = new HashMap<>();

    AnomalyFold(AnomalyRules rules, Fingerprints prints, Notebook notebook, AnomalyTable table) {
        this.rules = rules;
        this.prints = prints;
        this.notebook = notebook;
        this.table = table;
    }

    void take(Fact fact) {
        if (fact.type().equals(ASSESSED)) {
            table.assessed(fact);
        }
        byDay.computeIfAbsent(fact.day(), this::inForceOn).ifPresent(it -> take(fact, it));
    }

    private Optional<Rulebook> inForceOn(LocalDate day) {
        return rules.inForceOn(day).map(it -> books.computeIfAbsent(it.id(), _ -> new Rulebook(it, prints)));
    }

    private void take(Fact fact, Rulebook book) {
        var touched = new TreeSet<Subject>(ORDER);
        book.links(fact.type()).forEach(it -> link(it, fact, book, touched::add));
        book.endings(fact.type()).forEach(it -> end(it, fact, book, touched::add));
        book.revivals(fact.type()).forEach(it -> touched.addAll(notebook.revive(it.recordOf(fact), "")));
        book.of(fact.type()).forEach(it -> sight(it, fact, touched::add));
        book.ofAll().forEach(it -> sight(it, fact, touched::add));
        touched.forEach(it -> judge(it, fact, book));
    }

    /** A record that a rule sights counts for it again, whatever ended before. */
    private void sight(Detector detector, Fact fact, Consumer<Subject> touched) {
        String rule = detector.rule().id();
        for (String subject : detector.take(fact, notebook)) {
            touched.accept(new Subject(rule, subject));
        }
        if (!detector.types().isEmpty() && detector.rule().ends() != null) {
            Detectors.each(detector.rule().events())
                    .filter(it -> it.type().equals(fact.type()))
                    .forEach(it -> notebook.revive(it.recordOf(fact), rule).forEach(touched));
        }
    }

    private void end(Rulebook.Ending ending, Fact fact, Rulebook book, Consumer<Subject> touched) {
        EventSource source = ending.source();
        if (!source.holds(fact)) {
            return;
        }
        String record = source.recordOf(fact);
        if (source.item() == null || ending.rule().isEmpty()) {
            notebook.end(record, ending.rule()).forEach(touched);
            return;
        }
        String item = source.itemOf(fact);
        book.detector(ending.rule()).ifPresent(it -> it.ended(record, item, notebook));
        for (String subject : notebook.forget(ending.rule(), record, item)) {
            touched.accept(new Subject(ending.rule(), subject));
        }
    }

    private void link(EventLink link, Fact fact, Rulebook book, Consumer<Subject> touched) {
        String record = link.record() == null ? fact.stream() : fact.text(link.record());
        if (record == null) {
            return;
        }
        for (String path : link.to()) {
            String named = fact.text(path);
            String other = named != null && link.ofProject() ? fact.projectId() + "/" + named : named;
            if (other != null && !other.equals(record)) {
                touchGroups(record, other, book, touched);
                notebook.links().link(record, other, link.parts());
                touchGroups(record, other, book, touched);
            }
        }
    }

    private void touchGroups(String one, String other, Rulebook book, Consumer<Subject> touched) {
        var group = new TreeSet<>(notebook.links().groupOf(one));
        group.addAll(notebook.links().groupOf(other));
        group.stream()
                .flatMap(it -> notebook.subjectsOf(it).stream())
                .filter(it -> book.goesByLinks(it.rule()))
                .forEach(touched);
    }

    private void judge(Subject subject, Fact fact, Rulebook book) {
        book.detector(subject.rule())
                .ifPresent(it -> table.settle(
                        subject,
                        book.policy().id(),
                        it.judge(subject.subject(), notebook),
                        fact.position(),
                        fact.recordedAt()));
    }
}
