package io.caseledger.views;

import org.jspecify.annotations.Nullable;

/**
 * A document in which new views differ from old ones. What it says is not told, only where it says something else.
 *
 * @param kind the collection of the document
 * @param recordId the document's id
 * @param path the first path at which the two say different things; absent when one of them is missing
 */
public record Difference(
        String kind, String recordId, What what, @Nullable String path) {
    /** In which way they differ. */
    public enum What {
        MISSING_IN_NEW,
        MISSING_IN_OLD,
        CHANGED
    }
}
