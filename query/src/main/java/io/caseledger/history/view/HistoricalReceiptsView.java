package io.caseledger.history.view;

import io.caseledger.find.Fields;
import io.caseledger.history.HistoricalImportEvent.HistoricalBlockStored;
import io.caseledger.history.HistoricalReceipt;
import io.caseledger.history.HistoricalRowOutcome;
import io.caseledger.views.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The receipts of one block of an import: a document of its own, so that a page of receipts reads one or two of them, however
 * long the file was.
 */
public record HistoricalReceiptsView(
        String id,
        String projectId,
        String importId,
        int block,
        long stored,
        long corrected,
        long duplicates,
        long refused,
        List<HistoricalReceipt> receipts) {

    public static final Kind<HistoricalReceiptsView, HistoricalBlockStored> KIND = new Kind<>(
            "historical_receipts",
            HistoricalReceiptsView.class,
            HistoricalReceiptsView::evolve,
            HistoricalReceiptsView::projectId,
            _ -> List.of(),
            Fields.of(HistoricalReceiptsView.class)
                    .filtered("view.projectId", "view.stored", "view.corrected", "view.duplicates", "view.refused")
                    .linked("view.importId")
                    .ordered("view.block"),
            null);

    /** Of its block, which never changes. */
    public static HistoricalReceiptsView evolve(@Nullable HistoricalReceiptsView view, HistoricalBlockStored block) {
        return view == null ? counted(block) : view;
    }

    static String idOf(String importId, int block) {
        return importId + "/" + block;
    }

    static HistoricalReceiptsView counted(HistoricalBlockStored it) {
        return new HistoricalReceiptsView(
                idOf(it.importId(), it.block()),
                it.projectId(),
                it.importId(),
                it.block(),
                count(it, HistoricalRowOutcome.STORED),
                count(it, HistoricalRowOutcome.CORRECTED),
                count(it, HistoricalRowOutcome.DUPLICATE),
                count(it, HistoricalRowOutcome.REFUSED),
                it.receipts());
    }

    private static long count(HistoricalBlockStored it, HistoricalRowOutcome outcome) {
        return it.receipts().stream().filter(row -> row.outcome() == outcome).count();
    }
}
