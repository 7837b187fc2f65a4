package io.caseledger.question;

import io.caseledger.find.Days;
import java.util.List;

/**
 * Case statistics: a row for each combination of facts, ordered by their values with what is not stated last, and one over all.
 *
 * @param position the log position that the figures reflect
 * @param kind the kind of record
 * @param window the days that were asked for
 * @param yearBefore the same days a year before
 * @param groupBy the facts, in the order of the values of a row
 * @param total computed from the cases, not from the rows
 */
public record CaseTable(
        long position,
        String kind,
        Days window,
        Days yearBefore,
        List<String> groupBy,
        List<Row> rows,
        CaseFigures total) {

    /** @param values what its cases have in each fact; null for those of which it is not stated */
    public record Row(List<String> values, CaseFigures figures) {}
}
