package io.caseledger.training;

import io.caseledger.training.RecordingEvent.*;
import io.caseledger.training.SessionEvent.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A session as its class decides about it: what is or was taught, and its recordings. */
record SessionFile(String sessionId, Lesson lesson, SessionState state, List<Recording> recordings) {

    record Recording(String recordingId, RecordingState state) {
        boolean isCurrent() {
            return state == RecordingState.UPLOADED || state == RecordingState.PUBLISHED;
        }
    }

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
            case TrainingRecordingUploaded it -> and(it.recordingId());
            case TrainingRecordingPublished it -> at(it.recordingId(), RecordingState.PUBLISHED);
            case TrainingRecordingTakenDown it -> at(it.recordingId(), RecordingState.TAKEN_DOWN);
            case TrainingRecordingReplaced it ->
                at(it.replacedId(), RecordingState.REPLACED).and(it.recordingId());
        };
    }

    private SessionFile with(Lesson now, SessionState next) {
        return new SessionFile(sessionId, now, next, recordings);
    }

    private SessionFile and(String recordingId) {
        var more = new ArrayList<>(recordings);
        more.add(new Recording(recordingId, RecordingState.UPLOADED));
        return new SessionFile(sessionId, lesson, state, List.copyOf(more));
    }

    private SessionFile at(String recordingId, RecordingState next) {
        return new SessionFile(
                sessionId,
                lesson,
                state,
                recordings.stream()
                        .map(it -> it.recordingId().equals(recordingId) ? new Recording(recordingId, next) : it)
                        .toList());
    }

    Optional<Recording> recording(String recordingId) {
        return recordings.stream()
                .filter(it -> it.recordingId().equals(recordingId))
                .findFirst();
    }

    /** The recording that was neither taken down nor replaced. */
    Optional<Recording> current() {
        return recordings.stream().filter(Recording::isCurrent).findFirst();
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
