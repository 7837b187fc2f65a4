package io.caseledger.training.view;

import io.caseledger.shared.Zone;
import io.caseledger.training.ClassEvent;
import io.caseledger.training.ClassEvent.TrainingClassCancelled;
import io.caseledger.training.ClassMode;
import io.caseledger.training.Lesson;
import io.caseledger.training.RecordingEvent;
import io.caseledger.training.RecordingEvent.*;
import io.caseledger.training.SessionEvent;
import io.caseledger.training.SessionEvent.*;
import io.caseledger.training.SessionState;
import io.caseledger.training.TrainingClassEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A view of a session that is being changed: the wide record, opened for one event and closed again. */
final class TrainingSessionFold {
    private final String projectId;
    private final String programmeId;
    private final String classId;
    private final String sessionId;
    private final boolean offline;
    private Lesson lesson;
    private SessionState state;
    private boolean delivered;
    private boolean voided;
    private List<RecordingView> recordings;
    private @Nullable String endReason;
    private List<Correction> changes;
    private Instant updatedAt;

    private TrainingSessionFold(TrainingSessionPlanned it) {
        projectId = it.projectId();
        programmeId = it.programmeId();
        classId = it.classId();
        sessionId = it.sessionId();
        offline = it.mode() == ClassMode.OFFLINE;
        lesson = it.lesson();
        state = SessionState.PLANNED;
        recordings = List.of();
        changes = List.of();
        updatedAt = it.occurredAt();
    }

    private TrainingSessionFold(TrainingSessionView it) {
        projectId = it.projectId();
        programmeId = it.programmeId();
        classId = it.classId();
        sessionId = it.sessionId();
        offline = it.offline();
        lesson = new Lesson(
                it.unitId(),
                it.module(),
                it.place(),
                it.lecturer(),
                it.startsAt(),
                it.endsAt(),
                it.minutes(),
                it.recordingRequired());
        state = it.state();
        delivered = it.delivered();
        voided = it.voided();
        recordings = it.recordings();
        endReason = it.endReason();
        changes = it.changes();
        updatedAt = it.updatedAt();
    }

    static TrainingSessionFold begin(TrainingClassEvent event) {
        if (event instanceof TrainingSessionPlanned it) {
            return new TrainingSessionFold(it);
        }
        throw new IllegalStateException("A session begins with its plan, not with " + event);
    }

    static TrainingSessionFold of(TrainingSessionView view, TrainingClassEvent event) {
        var fold = new TrainingSessionFold(view);
        fold.updatedAt = event.occurredAt();
        switch (event) {
            case SessionEvent it -> fold.take(it);
            case RecordingEvent it -> fold.take(it);
            case ClassEvent it -> fold.take(it);
        }
        return fold;
    }

    private void take(SessionEvent event) {
        switch (event) {
            case TrainingSessionPlanned it -> throw new IllegalStateException("Planned a second time: " + it);
            case TrainingSessionRescheduled it -> change(it.lesson(), it.reason());
            case TrainingSessionCancelled it -> end(it.reason());
            case TrainingSessionDelivered it -> {
                lesson = it.lesson();
                state = SessionState.DELIVERED;
                delivered = true;
            }
            case TrainingSessionCorrected it -> change(it.lesson(), it.reason());
            case TrainingSessionVoided it -> {
                end(it.reason());
                voided = true;
            }
        }
    }

    /** Of what happens to a class only its end concerns a session; one that had ended before keeps its own reason. */
    private void take(ClassEvent event) {
        if (event instanceof TrainingClassCancelled it) {
            end(endReason == null ? it.reason() : endReason);
            voided = true;
        }
    }

    private void take(RecordingEvent event) {
        switch (event) {
            case TrainingRecordingUploaded it ->
                add(RecordingView.uploaded(it.recordingId(), it.video(), it.occurredAt()));
            case TrainingRecordingPublished it -> change(it.recordingId(), old -> old.published(it));
            case TrainingRecordingTakenDown it -> change(it.recordingId(), old -> old.takenDown(it));
            case TrainingRecordingClosed it -> change(it.recordingId(), old -> old.closed(it));
            case TrainingRecordingReplaced it -> {
                change(it.replacedId(), old -> old.replaced(it));
                add(RecordingView.uploaded(it.recordingId(), it.video(), it.occurredAt()));
            }
        }
    }

    private void change(Lesson now, String reason) {
        lesson = now;
        var all = new ArrayList<>(changes);
        all.add(new Correction(reason, updatedAt));
        changes = List.copyOf(all);
    }

    private void end(String reason) {
        state = SessionState.CANCELLED;
        endReason = reason;
    }

    private void add(RecordingView recording) {
        var all = new ArrayList<>(recordings);
        all.add(recording);
        recordings = List.copyOf(all);
    }

    private void change(String recordingId, UnaryOperator<RecordingView> by) {
        recordings = recordings.stream()
                .map(it -> it.recordingId().equals(recordingId) ? by.apply(it) : it)
                .toList();
    }

    TrainingSessionView view() {
        RecordingView last = recordings.isEmpty() ? null : recordings.getLast();
        RecordingView.Publication open = last == null ? null : last.standing();
        return new TrainingSessionView(
                TrainingSessionView.idOf(classId, sessionId),
                projectId,
                programmeId,
                classId,
                sessionId,
                offline,
                lesson.unitId(),
                lesson.module(),
                lesson.module().name(),
                state,
                lesson.place(),
                lesson.lecturer(),
                lesson.startsAt(),
                lesson.endsAt(),
                lesson.minutes(),
                delivered,
                voided,
                delivered ? Zone.lastDayOf(lesson.endsAt()) : null,
                lesson.recordingRequired(),
                last != null && last.isKept(),
                open != null,
                open == null ? null : open.openFrom(),
                open == null ? null : open.openUntil(),
                recordings,
                endReason,
                changes,
                updatedAt);
    }
}
