package io.caseledger.shared;

import org.jspecify.annotations.Nullable;

/** What is tried again and again, and fails for the same cause, is said once, however long it lasts. For one thread. */
public final class RepeatedFault {
    private @Nullable String said;

    /** Whether this is another fault than the last one; from now on it is the last one. */
    public boolean isNews(Throwable fault) {
        boolean news = !fault.toString().equals(said);
        said = fault.toString();
        return news;
    }

    /** It went well: the same fault would be news again. */
    public void isOver() {
        said = null;
    }
}
