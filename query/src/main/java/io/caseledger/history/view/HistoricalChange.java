package io.caseledger.history.view;

import io.caseledger.history.HistoricalCaseEvent;
import io.caseledger.history.HistoricalCaseEvent.*;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The last decision about a historical case: what, why, by whom. */
public record HistoricalChange(Kind kind, String reason, String by, Instant occurredAt) {

    /** What was decided. */
    public enum Kind {
        CORRECTED,
        VOIDED,
        REINSTATED,
        MERGED,
        UNMERGED
    }

    static @Nullable HistoricalChange after(HistoricalCaseEvent event, @Nullable HistoricalChange before) {
        return switch (event) {
            case HistoricalCaseRecorded _ -> null;
            case HistoricalCaseCorrected it ->
                new HistoricalChange(Kind.CORRECTED, it.reason(), it.correctedBy(), it.occurredAt());
            case HistoricalCaseVoided it ->
                new HistoricalChange(Kind.VOIDED, it.reason(), it.voidedBy(), it.occurredAt());
            case HistoricalCaseReinstated it ->
                new HistoricalChange(Kind.REINSTATED, it.reason(), it.reinstatedBy(), it.occurredAt());
            case HistoricalCaseMerged it ->
                new HistoricalChange(Kind.MERGED, it.reason(), it.mergedBy(), it.occurredAt());
            case HistoricalCaseUnmerged it ->
                new HistoricalChange(Kind.UNMERGED, it.reason(), it.unmergedBy(), it.occurredAt());
            case HistoricalCaseAbsorbed _, HistoricalCaseReleased _ -> before;
        };
    }

    static @Nullable String importOf(HistoricalCaseEvent event) {
        return event instanceof HistoricalCaseRecorded it ? it.importId() : null;
    }

    static @Nullable Long rowOf(HistoricalCaseEvent event) {
        return event instanceof HistoricalCaseRecorded it ? it.row() : null;
    }
}
