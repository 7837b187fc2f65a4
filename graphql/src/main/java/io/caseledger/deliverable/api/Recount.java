package io.caseledger.deliverable.api;

import io.caseledger.deliverable.CountedText;

/**
 * A text counted again from its file, beside what was counted when it was uploaded and stays.
 *
 * @param differs whether the numbers differ, as a later version of the rules or of Unicode may have it
 */
record Recount(CountedText stored, CountedText now, boolean differs) {

    static Recount of(CountedText stored, CountedText now) {
        return new Recount(stored, now, !stored.counts().equals(now.counts()));
    }
}
