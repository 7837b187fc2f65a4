package io.caseledger.shared;

/**
 * Something that happened to a record of the whole city, such as a project or a register: it belongs to all workstations,
 * whichever of them began it.
 */
public interface CityFact {}
