package io.caseledger.views;

import io.caseledger.deadline.RunningClock;
import io.caseledger.dispute.CaseFileEvent.*;
import io.caseledger.dispute.DisputeEvent;
import io.caseledger.dispute.IntakeEvent.*;
import io.caseledger.dispute.Outcome;
import io.caseledger.dispute.OutcomeEvent.*;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rules of D1.CASES written down a second time, over the events of one case. */
final class DisputeRecount {
    private boolean alive = true;
    private boolean web;
    private boolean complete;
    private boolean receipted;
    private @Nullable Outcome outcome;
    private @Nullable LocalDate first;
    private String family = "";
    private final Map<String, RunningClock> clocks = new LinkedHashMap<>();

    private DisputeRecount(List<DisputeEvent> events) {
        events.forEach(this::read);
    }

    /** Families with the cases that count and the day of their first closing, as corrected. */
    static Map<String, Map<String, LocalDate>> families(Map<String, List<DisputeEvent>> cases) {
        var families = new TreeMap<String, Map<String, LocalDate>>();
        cases.forEach((id, events) -> {
            var it = new DisputeRecount(events);
            if (it.counts()) {
                families.computeIfAbsent(it.family, _ -> new TreeMap<>()).put(id, it.first);
            }
        });
        return families;
    }

    static Map<String, RunningClock> clocks(List<DisputeEvent> events) {
        return new DisputeRecount(events).clocks;
    }

    private boolean counts() {
        boolean fits =
                outcome != null && outcome != Outcome.TERMINATED && (outcome != Outcome.TRANSFERRED || receipted);
        return alive && web && complete && fits && first != null;
    }

    private void read(DisputeEvent event) {
        event.clocks().ended().forEach(it -> clocks.remove(it.key()));
        event.clocks().now().forEach(it -> {
            String[] parts = it.key().split("/", -1);
            clocks.put(it.key(), new RunningClock(it.clock(), it.pausedAt(), parts.length == 1 ? null : parts[1]));
        });
        switch (event) {
            case DisputeRegistered it -> {
                web = it.ecommerce();
                family = it.familyId();
            }
            case DisputeCorrected it -> {
                web = it.ecommerce() == null ? web : it.ecommerce();
                first = it.closedAt() == null ? first : Recount.day(it.closedAt());
            }
            case DisputeJoined it -> family = it.familyId();
            case EvidenceDeclaredComplete _ -> complete = true;
            case EvidenceCompletenessRetracted _ -> complete = false;
            case DisputeTransferred _, TransferReturned _ -> receipted = false;
            case TransferReceipted _ -> receipted = true;
            case DisputeClosed it -> {
                outcome = it.outcome();
                first = first == null ? Recount.day(it.occurredAt()) : first;
            }
            case DisputeReopened _ -> outcome = null;
            case DisputeWithdrawn _, DisputeVoided _, DisputeMarkedDuplicate _ -> alive = false;
            default -> {}
        }
    }
}
