package io.caseledger.training;

import io.caseledger.training.RecordingEvent.*;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recording as its class decides about it.
 *
 * @param openUntil the first day on which it is open no longer; absent when it is open for good, or never was
 * @param since when its last step happened
 */
record RecordingFile(
        String recordingId,
        Video video,
        RecordingState state,
        @Nullable LocalDate openUntil,
        Instant since) {

    static RecordingFile uploaded(String recordingId, Video video, Instant at) {
        return new RecordingFile(recordingId, video, RecordingState.UPLOADED, null, at);
    }

    /** This recording after an event about it, or about the one that takes its place. */
    RecordingFile after(RecordingEvent event) {
        return switch (event) {
            case TrainingRecordingUploaded it -> uploaded(it.recordingId(), it.video(), it.occurredAt());
            case TrainingRecordingPublished it -> with(RecordingState.PUBLISHED, it.openUntil(), it);
            case TrainingRecordingTakenDown it -> with(RecordingState.TAKEN_DOWN, openUntil, it);
            case TrainingRecordingClosed it -> with(RecordingState.CLOSED, openUntil, it);
            case TrainingRecordingReplaced it -> with(RecordingState.REPLACED, openUntil, it);
        };
    }

    private RecordingFile with(RecordingState next, @Nullable LocalDate until, RecordingEvent event) {
        return new RecordingFile(recordingId, video, next, until, event.occurredAt());
    }
}
