package io.caseledger.question;

/** Which day of a case puts it into a month. */
public enum Counted {
    /** The day it was received. */
    RECEIVED,
    /** The day it was closed, if it is closed now. */
    CLOSED
}
