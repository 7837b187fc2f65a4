package io.caseledger.screening;

/** How far the remedy (整改) of a risk has come. */
public enum RemediationStatus {
    OPEN,
    IN_PROGRESS,
    /** Done as the enterprise says; it waits for the re-check. */
    DONE,
    /** The re-check (复查) found it remedied. */
    VERIFIED,
    /** The enterprise lives with the risk, by a decision on record. */
    ACCEPTED_RISK;

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return this == OPEN || this == IN_PROGRESS || this == DONE;
    }
}
