package io.caseledger.training;

import static io.caseledger.shared.Role.SYSTEM;

import io.caseledger.shared.Allowed;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What the system alone tells a class, when it watches over recordings. None of these is a mutation. */
public sealed interface RecordingWatchCommand {
    /** The day until which a recording was open has come; told twice, it happened once. */
    @Allowed(SYSTEM)
    record CloseTrainingRecording(
            @TargetAggregateIdentifier String classId, String sessionId, String recordingId, LocalDate openUntil)
            implements RecordingWatchCommand {}
}
