package io.caseledger.attendance;

import io.caseledger.shared.Rejected.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a row was not stored, or not confirmed; it names nobody.
 *
 * @param code its sentences in Chinese and English are those of refusals
 * @param field the column that it is about
 * @param args what the sentence names, in its order
 */
public record RowReason(String code, @Nullable String field, List<String> args) {
    static RowReason of(Reason reason) {
        return new RowReason(reason.code(), reason.field(), reason.args());
    }

    static RowReason of(String code, Object... args) {
        return new RowReason(
                code, null, List.of(args).stream().map(String::valueOf).toList());
    }
}
