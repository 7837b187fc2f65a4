package io.caseledger.training;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What can have happened to the recording (视频) of a session. */
public sealed interface RecordingEvent extends TrainingClassEvent {
    String sessionId();

    String recordingId();

    @Revision("1")
    record TrainingRecordingUploaded(
            String classId, String projectId, String sessionId, String recordingId, Video video, Instant occurredAt)
            implements RecordingEvent {}

    /** At {@code url}, open from {@code openFrom} until the day before {@code openUntil}; without that, for good. */
    @Revision("1")
    record TrainingRecordingPublished(
            String classId,
            String projectId,
            String sessionId,
            String recordingId,
            String url,
            LocalDate openFrom,
            @Nullable LocalDate openUntil,
            Instant occurredAt)
            implements RecordingEvent {}

    @Revision("1")
    record TrainingRecordingTakenDown(
            String classId, String projectId, String sessionId, String recordingId, String reason, Instant occurredAt)
            implements RecordingEvent {}

    /** {@code recordingId} is the new one, which is to be published anew. */
    @Revision("1")
    record TrainingRecordingReplaced(
            String classId,
            String projectId,
            String sessionId,
            String recordingId,
            String replacedId,
            Video video,
            String reason,
            Instant occurredAt)
            implements RecordingEvent {}

    /** Its time was over; it happened when the day {@code openUntil} began. */
    @Revision("1")
    record TrainingRecordingClosed(
            String classId,
            String projectId,
            String sessionId,
            String recordingId,
            LocalDate openUntil,
            Instant occurredAt)
            implements RecordingEvent {}
}
