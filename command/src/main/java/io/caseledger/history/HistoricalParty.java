package io.caseledger.history;

import io.caseledger.shared.Text;
import io.caseledger.shared.Uscc;
import org.jspecify.annotations.Nullable;

/**
 * A petitioner or respondent of a historical case, as its source names it. All that such a case knows of a person stands
 * here and nowhere else (个人信息保护法 47).
 *
 * @param uscc for organisations only, where known
 */
public record HistoricalParty(
        @Text String name, @Uscc @Nullable String uscc) {

    /** Keeps names out of logs. */
    @Override
    public String toString() {
        return "HistoricalParty[…]";
    }
}
