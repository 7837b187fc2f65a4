package io.caseledger.shared;

import java.time.Instant;

/** Something that happened to a record in which natural persons stand among others. */
public interface PersonFact extends ProjectFact {
    Instant occurredAt();
}
