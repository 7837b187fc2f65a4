package io.caseledger.rebuild;

import io.caseledger.shared.Rejected;

/** Who does the work, where the views are. */
public interface Rebuilder {
    /** @throws Rejected when a rebuild cannot be done here */
    void mayBegin();

    /** An order was stored. */
    void ordered();

    /** @throws Rejected with {@code LANE_NOT_STOPPED} */
    void mayRetry(int lane);

    /** Lets a lane that stands still try again at once. */
    void retry(int lane);
}
