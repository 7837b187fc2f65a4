package io.caseledger.institution;

/** Where a practitioner stands. Who works where on a day, the engagements say. */
public enum PractitionerState {
    /** The last engagement has no end on record. */
    ENGAGED,
    /** The last engagement has an end on record, past or to come. */
    LEFT,
    /** Entered in error. */
    VOIDED
}
