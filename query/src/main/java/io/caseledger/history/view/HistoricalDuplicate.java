package io.caseledger.history.view;

import java.util.List;

/**
 * Records of two sources or more that are, perhaps, one dispute: proposed, never merged by itself.
 *
 * @param key by which it was found, and where it stands among the others
 * @param bases why it is proposed
 * @param cases the records, the earliest first; all of them count now
 * @param sources how many keep them
 * @param daysApart from the first opening to the last
 * @param differing the facts in which they differ, source and source id aside: for the officer to weigh
 */
public record HistoricalDuplicate(
        String key,
        List<Basis> bases,
        List<HistoricalCaseView> cases,
        int sources,
        long daysApart,
        List<String> differing) {

    /** Why records are proposed as one. */
    public enum Basis {
        /** The same case number, as numbers are compared. */
        CASE_NUMBER,
        /** The same parties and the same right, opened within the days of the policy. */
        PARTIES_AND_RIGHT
    }
}
