package io.caseledger.api;

/** In which direction a list is ordered. */
public enum OrderDirection {
    ASC,
    DESC
}
