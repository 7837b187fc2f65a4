package io.caseledger.shared;

/** Somebody who may be a natural person or not: only of a person anything is {@link Personal}, or sealed as a {@link Person}. */
public interface MaybePerson {
    boolean natural();
}
