package io.caseledger.history;

import io.caseledger.shared.Rejected.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a row was refused.
 *
 * @param code its sentences in Chinese and English are those of refusals
 * @param field the column that it is about
 * @param args what the sentence names, in its order
 */
public record HistoricalRowFault(String code, @Nullable String field, List<String> args) {
    static HistoricalRowFault of(Reason reason) {
        return new HistoricalRowFault(reason.code(), reason.field(), reason.args());
    }

    static HistoricalRowFault about(String field, String code, Object... args) {
        return new HistoricalRowFault(
                code, field, List.of(args).stream().map(String::valueOf).toList());
    }
}
