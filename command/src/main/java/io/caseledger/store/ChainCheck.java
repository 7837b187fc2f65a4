package io.caseledger.store;

import io.caseledger.store.ChainedLog.Verdict;
import org.jspecify.annotations.Nullable;

/** Follows a chain from its first row and remembers the first place at which it does not hold. */
final class ChainCheck {
    private @Nullable ChainedRow first;
    private @Nullable ChainedRow before;
    private @Nullable Long fault;
    private boolean cutIsSaid;
    private long rows;
    private long targets;

    void next(ChainedRow row) {
        if (first == null) first = row;
        if (fault == null && !(row.isUnchanged() && follows(row))) fault = row.number();
        cutIsSaid |= row.cut().equals(ChainedRow.cut(first.number() - 1, first.previous()));
        before = row;
        rows++;
        targets += row.targets();
    }

    private boolean follows(ChainedRow row) {
        return before == null
                || row.number() == before.number() + 1 && row.previous().equals(before.digest());
    }

    long first() {
        return first == null ? 0 : first.number();
    }

    long last() {
        return before == null ? 0 : before.number();
    }

    /** @param named how many things the rows can be found by */
    Verdict verdict(long named) {
        @Nullable Long found = fault == null && !(begins() && named == targets) ? Long.valueOf(first()) : fault;
        return new Verdict(first(), last(), rows, before == null ? "" : before.digest(), found);
    }

    /** With the first row ever, or with one before which a cut is on record. */
    private boolean begins() {
        return first == null || (first.number() == 1 ? first.previous().equals(ChainedRow.GENESIS) : cutIsSaid);
    }
}
