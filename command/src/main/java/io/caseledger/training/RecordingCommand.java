package io.caseledger.training;

import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Happened;
import io.caseledger.shared.NotLookedUp;
import io.caseledger.shared.Text;
import io.caseledger.shared.Url;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What one may ask of the recording (视频) of a session. */
public sealed interface RecordingCommand extends TrainingClassCommand {
    String sessionId();

    String recordingId();

    /** The first recording of a session that was delivered; a later one takes its place. */
    @Allowed(OFFICER)
    record UploadTrainingRecording(
            @TargetAggregateIdentifier @Text(max = 64) String classId,

            @NotLookedUp("A session of the class") @Text(max = 64)
            String sessionId,

            @NotLookedUp("A recording of the session") @Text(max = 64)
            String recordingId,

            @Valid Video video,
            @Happened Instant occurredAt)
            implements RecordingCommand {}

    /** Opens it for learning, from a day until the day before {@code openUntil}, or for good. */
    @Allowed(OFFICER)
    record PublishTrainingRecording(
            @TargetAggregateIdentifier @Text(max = 64) String classId,

            @NotLookedUp("A session of the class") @Text(max = 64)
            String sessionId,

            @NotLookedUp("A recording of the session") @Text(max = 64)
            String recordingId,

            @Url String url,
            LocalDate openFrom,
            @Nullable LocalDate openUntil,
            @Happened Instant occurredAt)
            implements RecordingCommand {}

    /** It is open no longer. */
    @Allowed(OFFICER)
    record TakeDownTrainingRecording(
            @TargetAggregateIdentifier @Text(max = 64) String classId,

            @NotLookedUp("A session of the class") @Text(max = 64)
            String sessionId,

            @NotLookedUp("A recording of the session") @Text(max = 64)
            String recordingId,

            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements RecordingCommand {}

    /** Another recording, {@code recordingId}, takes the place of {@code replacedId} and is to be published itself. */
    @Allowed(OFFICER)
    record ReplaceTrainingRecording(
            @TargetAggregateIdentifier @Text(max = 64) String classId,

            @NotLookedUp("A session of the class") @Text(max = 64)
            String sessionId,

            @NotLookedUp("A recording of the session") @Text(max = 64)
            String recordingId,

            @NotLookedUp("A recording of the session") @Text(max = 64)
            String replacedId,

            @Valid Video video,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements RecordingCommand {}
}
