package io.caseledger.training;

import java.time.Instant;

/**
 * Everything one may ask of a training class, in parts. Each record of each part is also a GraphQL mutation of the same
 * name.
 */
public sealed interface TrainingClassCommand permits ClassCommand, SessionCommand, RecordingCommand {
    String classId();

    /** When it happened, as the submitter says. */
    Instant occurredAt();
}
