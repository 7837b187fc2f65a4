package io.caseledger.history.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.history.HistoricalDifference;
import io.caseledger.history.HistoricalImportEvent;
import io.caseledger.history.HistoricalImportEvent.*;
import io.caseledger.history.HistoricalImportState;
import io.caseledger.history.HistoricalReceipt;
import io.caseledger.history.HistoricalRowFault;
import io.caseledger.history.HistoricalRowOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoricalImportViewTest {
    private static final Instant AT = Instant.parse("2022-09-01T01:00:00Z");
    private static final HistoricalRowFault FAULT = new HistoricalRowFault("REQUIRED", "county", List.of());
    private static final HistoricalImportStarted STARTED = new HistoricalImportStarted(
            "i-1",
            "p-9",
            "d".repeat(64),
            "cases.csv",
            "CSV, UTF-8",
            List.of(),
            3,
            2,
            HistoricalDifference.REFUSE,
            null,
            "officer-1",
            AT);

    private static HistoricalReceipt receipt(long row, HistoricalRowOutcome outcome, @Nullable String caseId) {
        return new HistoricalReceipt(
                row, outcome, caseId, outcome == HistoricalRowOutcome.REFUSED ? List.of(FAULT) : List.of());
    }

    private static final HistoricalBlockStored FIRST = new HistoricalBlockStored(
            "i-1",
            "p-9",
            0,
            List.of(receipt(2, HistoricalRowOutcome.STORED, "c-1"), receipt(3, HistoricalRowOutcome.REFUSED, null)),
            4,
            AT.plusSeconds(1));
    private static final HistoricalBlockStored SECOND = new HistoricalBlockStored(
            "i-1", "p-9", 1, List.of(receipt(4, HistoricalRowOutcome.DUPLICATE, "c-1")), 2, AT.plusSeconds(100));

    private static HistoricalImportView after(HistoricalImportEvent... events) {
        HistoricalImportView view = null;
        for (HistoricalImportEvent event : events) {
            view = HistoricalImportView.evolve(view, event);
        }
        return Objects.requireNonNull(view);
    }

    @Test
    void progress_is_complete_only_when_every_row_has_its_receipt() {
        assertThat(after(STARTED).percent()).isZero();
        assertThat(after(STARTED).rowsPerSecond()).isNull();
        assertThat(after(STARTED, FIRST).percent()).isEqualTo(66);
        HistoricalImportView done = after(STARTED, FIRST, SECOND, new HistoricalImportFinished("i-1", "p-9", AT));
        assertThat(done.percent()).isEqualTo(100);
        assertThat(done.state()).isEqualTo(HistoricalImportState.FINISHED);
        assertThat(done.count(List.of(HistoricalRowOutcome.STORED, HistoricalRowOutcome.DUPLICATE)))
                .isEqualTo(2);
        assertThat(done.refused()).isEqualTo(1);
    }

    @Test
    void the_rate_is_of_the_time_in_which_it_was_worked_on() {
        assertThat(after(STARTED, FIRST, SECOND).rowsPerSecond()).isEqualTo(500);
    }

    @Test
    void an_import_that_ends_early_says_why() {
        var cancelled = new HistoricalImportCancelled("i-1", "p-9", "文件有误", "officer-1", AT);
        assertThat(after(STARTED, FIRST, cancelled).cancelReason()).isEqualTo("文件有误");
        var failed = new HistoricalImportFailed("i-1", "p-9", List.of(FAULT), AT);
        assertThat(after(STARTED, failed).faults()).containsExactly(FAULT);
        assertThat(after(STARTED, failed).state()).isEqualTo(HistoricalImportState.STOPPED);
    }

    @Test
    void receipts_of_a_block_are_one_document() {
        HistoricalReceiptsView view = HistoricalReceiptsView.evolve(null, FIRST);
        assertThat(view.id()).isEqualTo("i-1/0");
        assertThat(view.refused()).isEqualTo(1);
        assertThat(view.receipts()).isEqualTo(FIRST.receipts());
        assertThat(HistoricalReceiptsView.evolve(view, FIRST)).isEqualTo(view);
    }
}
