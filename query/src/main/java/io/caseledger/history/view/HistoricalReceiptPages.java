package io.caseledger.history.view;

import io.caseledger.find.Where;
import io.caseledger.history.HistoricalReceipt;
import io.caseledger.history.HistoricalRowOutcome;
import io.caseledger.shared.Rejected;
import io.caseledger.views.Order;
import io.caseledger.views.Page;
import io.caseledger.views.Sight;
import io.caseledger.views.Slice;
import io.caseledger.views.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads receipts of an import, by page or all of them, a few blocks at a time. */
@Component
public class HistoricalReceiptPages {
    private static final int BLOCKS_AT_ONCE = 2;

    private final Views views;

    HistoricalReceiptPages(Views views) {
        this.views = views;
    }

    /**
     * A page of receipts in the order of the file; a cursor is the place of a row among the rows of the file, from 0.
     *
     * @throws Rejected with {@code CURSOR_INVALID}
     */
    public Page<HistoricalReceipt> page(
            Sight sight,
            HistoricalImportView of,
            List<HistoricalRowOutcome> outcomes,
            int size,
            @Nullable String after) {
        long from = after == null ? 0 : place(after) + 1;
        var edges = new ArrayList<Page.Edge<HistoricalReceipt>>();
        int block = Math.toIntExact(from / of.blockRows());
        List<HistoricalReceiptsView> some = blocks(sight, of.id(), outcomes, block);
        while (!some.isEmpty()) {
            some.forEach(it -> collect(it, of.blockRows(), outcomes, from, edges));
            some = edges.size() > size
                    ? List.of()
                    : blocks(sight, of.id(), outcomes, some.getLast().block() + 1);
        }
        boolean more = edges.size() > size;
        return new Page<>(more ? List.copyOf(edges.subList(0, size)) : edges, from > 0, more, () -> of.count(outcomes));
    }

    private static void collect(
            HistoricalReceiptsView block,
            int blockRows,
            List<HistoricalRowOutcome> outcomes,
            long from,
            List<Page.Edge<HistoricalReceipt>> edges) {
        long place = (long) block.block() * blockRows;
        for (HistoricalReceipt receipt : block.receipts()) {
            if (place >= from && outcomes.contains(receipt.outcome())) {
                edges.add(new Page.Edge<>(Long.toString(place), receipt));
            }
            place++;
        }
    }

    private static long place(String cursor) {
        Rejected.unlessAbout("after", cursor.matches("[0-9]{1,9}"), "CURSOR_INVALID");
        return Long.parseLong(cursor);
    }

    /** Hands over all receipts there are, in the order of the file. */
    public void each(Sight sight, String importId, Consumer<HistoricalReceipt> taker) {
        List<HistoricalRowOutcome> all = List.of(HistoricalRowOutcome.values());
        List<HistoricalReceiptsView> some = blocks(sight, importId, all, 0);
        while (!some.isEmpty()) {
            some.forEach(it -> it.receipts().forEach(taker));
            some = blocks(sight, importId, all, some.getLast().block() + 1);
        }
    }

    private List<HistoricalReceiptsView> blocks(
            Sight sight, String importId, List<HistoricalRowOutcome> outcomes, int from) {
        Where wanted = Where.all(
                Where.is("view.importId", importId),
                new Where.Range("view.block", from, null),
                new Where.Any(outcomes.stream()
                        .<Where>map(it -> new Where.Range(path(it), 1, null))
                        .toList()));
        return views
                .page(
                        sight,
                        HistoricalReceiptsView.KIND,
                        wanted,
                        new Order("view.block", false),
                        new Slice(BLOCKS_AT_ONCE, null, false))
                .edges()
                .stream()
                .map(it -> it.node().view())
                .toList();
    }

    private static String path(HistoricalRowOutcome outcome) {
        return switch (outcome) {
            case STORED -> "view.stored";
            case CORRECTED -> "view.corrected";
            case DUPLICATE -> "view.duplicates";
            case REFUSED -> "view.refused";
        };
    }
}
