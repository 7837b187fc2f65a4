package io.caseledger.training;

import io.caseledger.shared.Rejected;
import io.caseledger.training.RecordingEvent.*;
import io.caseledger.training.SessionEvent.*;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A session as its class decides about it.
 *
 * @param lesson what is planned, or was held
 * @param recordings in the order of their upload; only the last one is not replaced
 */
record SessionFile(String sessionId, Lesson lesson, SessionState state, List<RecordingFile> recordings) {

    static SessionFile planned(TrainingSessionPlanned it) {
        return new SessionFile(it.sessionId(), it.lesson(), SessionState.PLANNED, List.of());
    }

    SessionFile after(SessionEvent event) {
        return switch (event) {
            case TrainingSessionPlanned it -> planned(it);
            case TrainingSessionRescheduled it -> with(it.lesson(), state);
            case TrainingSessionDelivered it -> with(it.lesson(), SessionState.DELIVERED);
            case TrainingSessionCorrected it -> with(it.lesson(), state);
            case TrainingSessionCancelled _, TrainingSessionVoided _ -> with(lesson, SessionState.CANCELLED);
        };
    }

    SessionFile after(RecordingEvent event) {
        return switch (event) {
            case TrainingRecordingUploaded it ->
                and(RecordingFile.uploaded(it.recordingId(), it.video(), it.occurredAt()));
            case TrainingRecordingReplaced it ->
                change(it.replacedId(), it).and(RecordingFile.uploaded(it.recordingId(), it.video(), it.occurredAt()));
            case TrainingRecordingPublished _, TrainingRecordingTakenDown _, TrainingRecordingClosed _ ->
                change(event.recordingId(), event);
        };
    }

    private SessionFile with(Lesson now, SessionState next) {
        return new SessionFile(sessionId, now, next, recordings);
    }

    private SessionFile and(RecordingFile recording) {
        var more = new ArrayList<>(recordings);
        more.add(recording);
        return new SessionFile(sessionId, lesson, state, List.copyOf(more));
    }

    private SessionFile change(String recordingId, RecordingEvent event) {
        var changed = recordings.stream()
                .map(it -> it.recordingId().equals(recordingId) ? it.after(event) : it)
                .toList();
        return new SessionFile(sessionId, lesson, state, changed);
    }

    /**
     * The recording of this id.
     *
     * @throws Rejected with {@code RECORDING_NOT_FOUND} naming those that there are
     */
    RecordingFile recording(String field, String recordingId) {
        return recordings.stream()
                .filter(it -> it.recordingId().equals(recordingId))
                .findFirst()
                .orElseThrow(() -> Rejected.about(
                        field,
                        "RECORDING_NOT_FOUND",
                        recordingId,
                        sessionId,
                        recordings.isEmpty()
                                ? "-"
                                : recordings.stream()
                                        .map(RecordingFile::recordingId)
                                        .collect(Collectors.joining(", "))));
    }

    TrainingSession shown() {
        return new TrainingSession(
                sessionId,
                lesson.unitId(),
                lesson.module(),
                lesson.startsAt(),
                lesson.endsAt(),
                lesson.minutes(),
                lesson.place(),
                lesson.lecturer(),
                state);
    }
}
