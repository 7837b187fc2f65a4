package io.caseledger.views;

import java.util.List;

/**
 * Old and new views held against each other.
 *
 * @param position at which both stood
 * @param documents how many documents the new ones have
 * @param differences how many documents differ
 */
public record Comparison(long position, long documents, long differences, List<OfKind> kinds) {
    /** How many documents of a kind there were, there are, and differ. */
    public record OfKind(String kind, long before, long after, long different) {}
}
