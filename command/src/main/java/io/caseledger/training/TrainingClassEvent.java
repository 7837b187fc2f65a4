package io.caseledger.training;

import io.caseledger.shared.PersonFact;
import java.time.Instant;

/** Everything that can have happened to a class, in parts. Names and components are stored for ever. */
public sealed interface TrainingClassEvent extends PersonFact permits ClassEvent, SessionEvent, RecordingEvent {
    String classId();

    /** When it happened; when it was recorded is the event's own time. */
    Instant occurredAt();
}
