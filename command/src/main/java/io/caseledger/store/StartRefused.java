package io.caseledger.store;

/** The system must not start: one sentence says why, another what to do. */
public final class StartRefused extends RuntimeException {
    private final String action;

    public StartRefused(String why, String action) {
        super(why);
        this.action = action;
    }

    public StartRefused(String why, String action, Throwable cause) {
        super(why, cause);
        this.action = action;
    }

    /** What the person who starts the system can do about it. */
    public String action() {
        return action;
    }
}
