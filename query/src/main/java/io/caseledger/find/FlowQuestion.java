package io.caseledger.find;

import io.caseledger.find.Field.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of what came in and what was closed.
 *
 * @param where which documents are looked at
 * @param ended which of them are closed now, whatever days they have
 * @param by paths of words or flags with at most one value, by which they are grouped
 * @param opened path of the day they came in
 * @param closed path of the day they were closed
 * @param amount path of a number to be added up; absent when they have none
 */
public record FlowQuestion(
        Where where,
        Where ended,
        List<String> by,
        String opened,
        String closed,
        @Nullable String amount,
        Days window) {

    /** @throws IllegalArgumentException when a path is not declared, or holds something else */
    public void requireOf(Fields fields) {
        by.forEach(it -> require(fields, it, Type.WORD, Type.FLAG));
        require(fields, opened, Type.DAY);
        require(fields, closed, Type.DAY);
        if (amount != null) {
            require(fields, amount, Type.NUMBER);
        }
    }

    private static void require(Fields fields, String path, Type... types) {
        Field field = fields.declared(path);
        if (field.plural() || !List.of(types).contains(field.type())) {
            throw new IllegalArgumentException(path + " holds " + field);
        }
    }

    /** Those that came in within some days. */
    public Where openedIn(Days days) {
        return Where.all(where, days.of(opened));
    }

    /** Those that were closed within some days, and are closed now. */
    public Where closedIn(Days days) {
        return Where.all(where, ended, days.of(closed));
    }
}
