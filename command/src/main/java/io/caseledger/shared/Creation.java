package io.caseledger.shared;

/** A command that begins a record. Its id is chosen by the client or derived from the request, never inside the aggregate. */
public interface Creation {}
