package io.caseledger.aside;

import io.caseledger.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** Where the views are folded. */
public interface Lanes {
    /**
     * Sees to it that the event at which a lane stands still is not folded while it is decided about.
     *
     * @return the project of the event; absent where that cannot be determined from it
     * @throws Rejected with {@code EVENT_NOT_STOPPED} when none stands still there
     */
    @Nullable
    String hold(long position);

    /** It is decided, or it came to nothing: reads what is decided, and goes on. */
    void release(long position);

    /** @throws Rejected with {@code VIEWS_BEHIND} while views are before a position */
    void mustBeBeyond(long position);

    /** Something else was decided. */
    void decided();
}
