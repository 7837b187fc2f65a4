package io.caseledger.views;

import io.caseledger.shared.Caller;
import java.util.Set;

/** Knows which records of other workstations are open to somebody in an emergency. */
@FunctionalInterface
public interface Openings {
    /** The ids of the records that are open to a caller now. */
    Set<String> openTo(Caller caller);
}
