package io.caseledger.views;

import io.caseledger.complaint.ComplaintEvent;
import io.caseledger.complaint.ComplaintEvent.*;
import io.caseledger.deadline.Clock;
import io.caseledger.deadline.RunningClock;
import io.caseledger.dispute.DisputeEvent;
import io.caseledger.project.ProjectEvent.ProjectAwarded;
import io.caseledger.project.ProjectEvent.ProjectExtended;
import io.caseledger.referral.ReferralEvent;
import io.caseledger.referral.ReferralEvent.*;
import io.caseledger.station.Station;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Counts by reading the log from its first fact each time, with the rules of the guide written down a second time: it
 * knows nothing of indicator files, standings, spans or tallies.
 */
final class Recount {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final List<Entry> log;
    private final String projectId;

    /** What is known of a project on a day, in Shanghai. */
    Recount(List<Entry> log, String projectId, LocalDate knownAt) {
        this.projectId = projectId;
        this.log = log.stream()
                .filter(it -> it.fact().projectId().equals(projectId))
                .filter(it -> !day(it.at()).isAfter(knownAt))
                .toList();
    }

    String projectId() {
        return projectId;
    }

    static LocalDate day(Instant at) {
        return at.atZone(SHANGHAI).toLocalDate();
    }

    LocalDate startsOn() {
        return only(ProjectAwarded.class).getFirst().startsOn();
    }

    LocalDate endsOn() {
        var extended = only(ProjectExtended.class);
        return extended.isEmpty()
                ? only(ProjectAwarded.class).getFirst().endsOn()
                : extended.getLast().endsOn();
    }

    /** Complaints that are resolved or rejected, with the day on which they first were, as corrected. */
    Map<String, LocalDate> handled() {
        var days = new TreeMap<String, LocalDate>();
        byRecord(ComplaintEvent.class, ComplaintEvent::complaintId).forEach((id, events) -> {
            boolean handled = false;
            LocalDate first = null;
            for (ComplaintEvent event : events) {
                if (event instanceof NoticeRejected || event instanceof ComplaintResolved) {
                    handled = true;
                    first = first == null ? day(event.occurredAt()) : first;
                } else if (event instanceof ComplaintReopened
                        || event instanceof ComplaintVoided
                        || event instanceof ComplaintMerged
                        || event instanceof ComplaintWithdrawn) {
                    handled = false;
                } else if (event instanceof ComplaintCorrected it && it.handledAt() != null) {
                    first = day(it.handledAt());
                }
            }
            if (handled) {
                days.put(id, first);
            }
        });
        return days;
    }

    /** Referrals to a local body with a receipt, by lead, with the day of the receipt, as corrected. */
    Map<String, Map<String, LocalDate>> referred() {
        var leads = new TreeMap<String, Map<String, LocalDate>>();
        byRecord(ReferralEvent.class, ReferralEvent::referralId).forEach((id, events) -> {
            boolean ended = false;
            boolean local = false;
            String lead = "";
            LocalDate receipt = null;
            for (ReferralEvent event : events) {
                switch (event) {
                    case ReferralDrafted it -> {
                        lead = it.contents().leadId();
                        local = it.contents().recipient().local();
                    }
                    case ReferralRevised it -> {
                        lead = it.contents().leadId();
                        local = it.contents().recipient().local();
                    }
                    case ReferralReceipted it -> receipt = day(it.occurredAt());
                    case ReferralVoided _, ReferralWithdrawn _ -> ended = true;
                    case ReferralCorrected it -> {
                        lead = it.leadId() == null ? lead : it.leadId();
                        local = it.recipient() == null ? local : it.recipient().local();
                        receipt = it.receiptedAt() == null ? receipt : day(it.receiptedAt());
                    }
                    default -> {}
                }
            }
            if (!ended && local && receipt != null) {
                leads.computeIfAbsent(lead, _ -> new TreeMap<>()).put(id, receipt);
            }
        });
        return leads;
    }

    /** Families of cases that count, with the cases that do. */
    Map<String, Map<String, LocalDate>> closedFamilies() {
        return DisputeRecount.families(byRecord(DisputeEvent.class, DisputeEvent::caseId));
    }

    /** What counts as one: its records with their days. A complaint is alone. */
    private Collection<Map<String, LocalDate>> items(String indicator) {
        return switch (indicator) {
            case "D16.HANDLED" ->
                handled().entrySet().stream()
                        .map(it -> Map.of(it.getKey(), it.getValue()))
                        .toList();
            case "D16.REFERRED" -> referred().values();
            default -> closedFamilies().values();
        };
    }

    /** The days of what counts, each the earliest of its records. */
    List<LocalDate> days(String indicator) {
        return items(indicator).stream()
                .map(it -> it.values().stream().sorted().findFirst().orElseThrow())
                .toList();
    }

    static int within(List<LocalDate> days, LocalDate from, LocalDate until, LocalDate asOf) {
        int count = 0;
        for (LocalDate day : days) {
            if (!day.isBefore(from) && day.isBefore(until) && !day.isAfter(asOf)) {
                count++;
            }
        }
        return count;
    }

    /** The records behind the figure of the project's period. */
    Set<String> counted(String indicator) {
        var ids = new TreeSet<String>();
        items(indicator).forEach(records -> {
            var carrier = records.entrySet().stream()
                    .min(Map.Entry.<String, LocalDate>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow();
            if (inPeriod(carrier.getValue())) {
                ids.add(carrier.getKey());
            }
        });
        return ids;
    }

    private boolean inPeriod(LocalDate day) {
        return !day.isBefore(startsOn()) && day.isBefore(endsOn());
    }

    /** The clocks that run or are paused, as MongoDB keeps them: to the millisecond. */
    Set<DueItem> dueItems() {
        var items = new java.util.HashSet<DueItem>();
        byRecord(ComplaintEvent.class, ComplaintEvent::complaintId).forEach((id, events) -> {
            RunningClock clock = null;
            for (ComplaintEvent event : events) {
                clock = switch (event) {
                    case DeclarationDelivered it -> new RunningClock(it.clock(), null);
                    case ComplaintClockResumed it -> new RunningClock(it.clock(), null);
                    case ComplaintClockPaused it -> new RunningClock(clock.clock(), it.occurredAt());
                    case ComplaintEscalated _, ListingsReinstated _ -> null;
                    case ComplaintWithdrawn _, ComplaintVoided _, ComplaintMerged _ -> null;
                    default -> clock;
                };
            }
            if (clock != null) {
                items.add(due("complaints", id, clock));
            }
        });
        byRecord(ReferralEvent.class, ReferralEvent::referralId).forEach((id, events) -> {
            var running = new LinkedHashMap<String, RunningClock>();
            for (ReferralEvent event : events) {
                event.limits().ended().forEach(it -> running.remove(it.clock().rule()));
                event.limits().started().forEach(it -> running.put(it.rule(), new RunningClock(it, null)));
            }
            running.values().forEach(it -> items.add(due("referrals", id, it)));
        });
        byRecord(DisputeEvent.class, DisputeEvent::caseId)
                .forEach((id, events) ->
                        DisputeRecount.clocks(events).values().forEach(it -> items.add(due("disputes", id, it))));
        return items;
    }

    private DueItem due(String kind, String id, RunningClock it) {
        var clock = it.clock();
        Instant dueAt = clock.dueAt().truncatedTo(ChronoUnit.MILLIS);
        return new DueItem(
                kind + "/" + id + "/" + it.key(),
                kind,
                id,
                projectId,
                Station.ALL,
                it.party(),
                new Clock(
                        clock.rule(),
                        clock.pack(),
                        clock.startedAt().truncatedTo(ChronoUnit.MILLIS),
                        dueAt,
                        clock.pauses(),
                        clock.extendedAt() == null ? null : clock.extendedAt().truncatedTo(ChronoUnit.MILLIS)),
                dueAt,
                false,
                it.pausedAt(),
                lastOf(id));
    }

    private long lastOf(String id) {
        return log.stream()
                .filter(it -> switch (it.fact()) {
                    case ComplaintEvent event -> event.complaintId().equals(id);
                    case ReferralEvent event -> event.referralId().equals(id);
                    case DisputeEvent event -> event.caseId().equals(id);
                    default -> false;
                })
                .mapToLong(Entry::position)
                .max()
                .orElseThrow();
    }

    private <E> List<E> only(Class<E> type) {
        return log.stream()
                .map(Entry::fact)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private <E> Map<String, List<E>> byRecord(Class<E> type, java.util.function.Function<E, String> id) {
        return only(type).stream()
                .collect(Collectors.groupingBy(id, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    }
}
