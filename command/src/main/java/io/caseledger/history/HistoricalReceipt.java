package io.caseledger.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The receipt for a row of an import. Hundreds of thousands are stored, so what is absent is left out.
 *
 * @param row where a person finds it: the line of a CSV, or the row of a sheet; the header is 1
 * @param caseId the case that it became, or of which it is a duplicate or differs; absent when it names none
 * @param faults why it was refused; empty exactly when it was not
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record HistoricalReceipt(
        long row, HistoricalRowOutcome outcome, @Nullable String caseId, List<HistoricalRowFault> faults) {

    @SuppressWarnings("NullAway") // absent in the log when empty
    public HistoricalReceipt {
        faults = faults == null ? List.of() : List.copyOf(faults);
    }

    static HistoricalReceipt of(long row, HistoricalRowOutcome outcome, String caseId) {
        return new HistoricalReceipt(row, outcome, caseId, List.of());
    }

    static HistoricalReceipt refused(long row, @Nullable String caseId, List<HistoricalRowFault> faults) {
        return new HistoricalReceipt(row, HistoricalRowOutcome.REFUSED, caseId, faults);
    }
}
