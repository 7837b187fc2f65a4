package io.caseledger.shared;

/** Somebody who may be a natural person or not: only of a person anything is {@link Personal}. */
public interface MaybePerson {
    boolean natural();
}
