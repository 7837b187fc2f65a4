package io.caseledger.dispute.view;

import io.caseledger.deadline.Clock;
import io.caseledger.deadline.RunningClock;
import io.caseledger.dispute.ClockChanges.CaseClock;
import io.caseledger.dispute.DisputeEvent;
import io.caseledger.dispute.view.DisputeView.LateStep;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The limits that run or rest on a case, and those that were missed. */
record Limits(List<RunningClock> clocks, List<LateStep> lateSteps) {
    static final Limits NONE = new Limits(List.of(), List.of());

    Limits after(DisputeEvent event) {
        List<CaseClock> before = clocks.stream()
                .map(it -> new CaseClock(it.key(), it.clock(), it.pausedAt()))
                .toList();
        List<RunningClock> now = event.clocks().after(before).stream()
                .map(it -> new RunningClock(it.clock(), it.pausedAt(), party(it.key(), it.clock())))
                .toList();
        List<LateStep> late = event.clocks().ended().stream()
                .filter(it -> it.late())
                .map(it -> late(it.key(), it.clock(), event.occurredAt()))
                .toList();
        return new Limits(now, More.and(lateSteps, late));
    }

    private static LateStep late(String key, Clock it, Instant at) {
        return new LateStep(it.rule(), party(key, it), it.pack(), it.startedAt(), it.dueAt(), at);
    }

    /** The party in a key such as {@code patent.reply/R1}. */
    private static @Nullable String party(String key, Clock clock) {
        return key.equals(clock.rule()) ? null : key.substring(clock.rule().length() + 1);
    }

    @Nullable
    Instant nextDueAt() {
        return clocks.stream()
                .filter(it -> it.pausedAt() == null)
                .map(it -> it.clock().dueAt())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
