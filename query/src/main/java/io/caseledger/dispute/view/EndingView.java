package io.caseledger.dispute.view;

import io.caseledger.dispute.CaseFileEvent.DisputeCorrected;
import io.caseledger.dispute.DisputeEvent;
import io.caseledger.dispute.Outcome;
import io.caseledger.dispute.OutcomeEvent.*;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a case.
 *
 * @param outcome absent unless it is closed now
 * @param closedAt when it was closed last; absent unless it is closed now
 * @param firstClosedAt when it was closed for the first time, as corrected; on that day it counts
 * @param reopenings when and why it was opened again
 * @param endReason why it was withdrawn, voided or marked as a duplicate
 */
public record EndingView(
        @Nullable Outcome outcome,
        @Nullable String summary,
        @Nullable Instant closedAt,
        @Nullable Instant firstClosedAt,
        @Nullable Instant archivedAt,
        @Nullable String keptAt,
        List<Reopening> reopenings,
        @Nullable String endReason,
        @Nullable String duplicateOf) {
    static final EndingView NONE = new EndingView(null, null, null, null, null, null, List.of(), null, null);

    /** The case was opened again. */
    public record Reopening(String reason, Instant occurredAt) {}

    EndingView after(DisputeEvent event) {
        return switch (event) {
            case DisputeClosed it ->
                new EndingView(
                        it.outcome(),
                        it.summary(),
                        it.occurredAt(),
                        it.firstClosedAt(),
                        null,
                        null,
                        reopenings,
                        null,
                        null);
            case DisputeArchived it ->
                new EndingView(
                        outcome,
                        summary,
                        closedAt,
                        firstClosedAt,
                        it.occurredAt(),
                        it.keptAt(),
                        reopenings,
                        null,
                        null);
            case DisputeReopened it -> reopened(new Reopening(it.reason(), it.occurredAt()));
            case DisputeWithdrawn it -> ended(it.reason(), null);
            case DisputeVoided it -> ended(it.reason(), null);
            case DisputeMarkedDuplicate it -> ended(it.reason(), it.duplicateOf());
            case DisputeCorrected it -> it.closedAt() == null ? this : closedFirst(it.closedAt());
            default -> this;
        };
    }

    /** What was decided at its closing is undone; the day of the first closing stays. */
    private EndingView reopened(Reopening it) {
        return new EndingView(null, null, null, firstClosedAt, null, null, More.and(reopenings, it), null, null);
    }

    private EndingView ended(String reason, @Nullable String other) {
        return new EndingView(outcome, summary, closedAt, firstClosedAt, archivedAt, keptAt, reopenings, reason, other);
    }

    /** While it was never opened again its first closing is its last one too. */
    private EndingView closedFirst(Instant at) {
        return new EndingView(
                outcome,
                summary,
                reopenings.isEmpty() ? at : closedAt,
                at,
                archivedAt,
                keptAt,
                reopenings,
                endReason,
                duplicateOf);
    }
}
