package io.caseledger.history;

import io.caseledger.history.HistoricalCaseEvent.*;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A historical case as its events left it: one fold for deciding and for showing.
 *
 * @param duplicateOf the case that counts for it; present exactly while merged
 * @param duplicates the cases that were merged into this one
 */
public record HistoricalFile(
        String caseId,
        String projectId,
        HistoricalFacts facts,
        HistoricalCaseState state,
        @Nullable String duplicateOf,
        List<String> duplicates) {

    /** The case after one more event. */
    public static HistoricalFile after(HistoricalCaseEvent event, @Nullable HistoricalFile before) {
        if (event instanceof HistoricalCaseRecorded it) {
            return new HistoricalFile(
                    it.caseId(), it.projectId(), it.facts(), HistoricalCaseState.RECORDED, null, List.of());
        }
        if (before == null) {
            throw new IllegalStateException("A historical case begins with its recording, not with " + event);
        }
        return switch (event) {
            case HistoricalCaseRecorded _ -> before;
            case HistoricalCaseCorrected it ->
                new HistoricalFile(
                        before.caseId,
                        before.projectId,
                        it.facts(),
                        before.state,
                        before.duplicateOf,
                        before.duplicates);
            case HistoricalCaseVoided _ -> before.in(HistoricalCaseState.VOIDED, null);
            case HistoricalCaseReinstated _ -> before.in(HistoricalCaseState.RECORDED, null);
            case HistoricalCaseMerged it -> before.in(HistoricalCaseState.DUPLICATE, it.duplicateOf());
            case HistoricalCaseUnmerged _ -> before.in(HistoricalCaseState.RECORDED, null);
            case HistoricalCaseAbsorbed it -> before.with(it.other());
            case HistoricalCaseReleased it -> before.without(it.other());
        };
    }

    private HistoricalFile in(HistoricalCaseState next, @Nullable String other) {
        return new HistoricalFile(caseId, projectId, facts, next, other, duplicates);
    }

    private HistoricalFile with(String other) {
        var more = new ArrayList<>(duplicates);
        more.add(other);
        return new HistoricalFile(caseId, projectId, facts, state, duplicateOf, List.copyOf(more));
    }

    private HistoricalFile without(String other) {
        var fewer = new ArrayList<>(duplicates);
        fewer.remove(other);
        return new HistoricalFile(caseId, projectId, facts, state, duplicateOf, List.copyOf(fewer));
    }
}
