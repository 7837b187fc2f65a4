package io.caseledger.privacy;

/**
 * What an erasure removed.
 *
 * @param kind of copies, such as keys or search terms
 * @param count how many there were when it was carried out last
 */
public record RemovedCopies(String kind, int count) {}
