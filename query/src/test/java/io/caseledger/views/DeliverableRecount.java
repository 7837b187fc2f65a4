package io.caseledger.views;

import io.caseledger.deliverable.DeliverableEvent.*;
import io.caseledger.deliverable.DeliverableKind;
import io.caseledger.project.ProjectEvent.ProjectAwarded;
import io.caseledger.project.ProjectEvent.ProjectExtended;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts deliverables by reading the log from its first fact each time, word by word as the indicators say it. */
final class DeliverableRecount {
    private final List<Entry> log;
    private final Map<String, DeliverableKind> kinds = new TreeMap<>();
    private final Set<String> voided = new HashSet<>();
    /** Versions of 30,000 characters or more with an abstract of 3,000 or fewer, by what decides for them. */
    private final Set<String> fitting = new HashSet<>();

    private final Map<String, Instant> accepted = new HashMap<>();
    private final Map<String, Instant> published = new HashMap<>();

    /** What is known of a project on a day, in Shanghai. */
    DeliverableRecount(List<Entry> log, String projectId, LocalDate knownAt) {
        this.log = log.stream()
                .filter(it -> it.fact().projectId().equals(projectId))
                .toList();
        this.log.stream().filter(it -> !Recount.day(it.at()).isAfter(knownAt)).forEach(this::read);
    }

    private void read(Entry entry) {
        switch (entry.fact()) {
            case DeliverableRegistered it -> kinds.put(it.deliverableId(), it.kind());
            case DeliverableVoided it -> voided.add(it.deliverableId());
            case DeliverableVersionUploaded it -> {
                if (isFitting(it)) {
                    fitting.add(it.deliverableId() + "/" + it.version());
                }
            }
            case DeliverableAccepted it -> accepted.put(it.deliverableId() + "/" + it.version(), it.occurredAt());
            case DeliverableAcceptanceCorrected it ->
                accepted.put(it.deliverableId() + "/" + it.version(), it.acceptedAt());
            case DeliverableAcceptanceRevoked it -> accepted.remove(it.deliverableId() + "/" + it.version());
            case WhitePaperPublished it -> published.put(it.deliverableId() + "/" + it.version(), it.occurredAt());
            case PublicationCorrected it -> published.put(it.deliverableId() + "/" + it.version(), it.publishedAt());
            case PublicationWithdrawn it -> published.remove(it.deliverableId() + "/" + it.version());
            default -> {}
        }
    }

    private static boolean isFitting(DeliverableVersionUploaded it) {
        var text = it.text().counts();
        if (it.resultAbstract() == null) {
            return false;
        }
        var summary = it.resultAbstract().counts();
        return switch (it.policy().gate()) {
            case HAN -> text.han() >= 30_000 && summary.han() <= 3_000;
            case WORD_PROCESSOR -> text.wordProcessor() >= 30_000 && summary.wordProcessor() <= 3_000;
            case NON_SPACE -> text.nonSpace() >= 30_000 && summary.nonSpace() <= 3_000;
        };
    }

    LocalDate startsOn() {
        return ((ProjectAwarded) log.getFirst().fact()).startsOn();
    }

    LocalDate endsOn() {
        LocalDate endsOn = startsOn().plusYears(1);
        for (Entry it : log) {
            endsOn = it.fact() instanceof ProjectExtended extended ? extended.endsOn() : endsOn;
        }
        return endsOn;
    }

    /** The day on which each deliverable that counts does so. */
    Map<String, LocalDate> days(String indicator) {
        var days = new TreeMap<String, LocalDate>();
        boolean reports = indicator.equals("D9.REPORT");
        Map<String, Instant> steps = reports ? accepted : published;
        kinds.forEach((id, kind) -> {
            if ((kind == DeliverableKind.REPORT) != reports || voided.contains(id)) {
                return;
            }
            steps.forEach((version, at) -> {
                if (version.startsWith(id + "/") && (!reports || fitting.contains(version))) {
                    days.merge(id, Recount.day(at), (one, other) -> one.isBefore(other) ? one : other);
                }
            });
        });
        return days;
    }

    /** How many count by the end of a day, of the project's period. */
    int value(String indicator, LocalDate asOf, LocalDate endsOn) {
        return Recount.within(new ArrayList<>(days(indicator).values()), startsOn(), endsOn, asOf);
    }
}
