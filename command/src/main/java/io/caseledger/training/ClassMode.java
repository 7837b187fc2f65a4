package io.caseledger.training;

/** How a class (期) is held: on site (线下), which counts as person-times, or online (线上), which never does. */
public enum ClassMode {
    OFFLINE,
    ONLINE
}
