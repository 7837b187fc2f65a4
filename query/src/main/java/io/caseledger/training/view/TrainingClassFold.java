package io.caseledger.training.view;

import io.caseledger.shared.Zone;
import io.caseledger.training.ClassEvent;
import io.caseledger.training.ClassEvent.*;
import io.caseledger.training.Lesson;
import io.caseledger.training.RecordingEvent;
import io.caseledger.training.SessionEvent;
import io.caseledger.training.SessionEvent.*;
import io.caseledger.training.SessionState;
import io.caseledger.training.TrainingClassEvent;
import io.caseledger.training.TrainingClassLifeCycle;
import io.caseledger.training.TrainingClassState;
import io.caseledger.training.TrainingPolicy;
import io.caseledger.training.view.TrainingClassView.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A view of a class that is being changed: the wide record, opened for one event and closed again. */
final class TrainingClassFold {
    private final TrainingClassView before;
    private String title;
    private int capacity;
    private String organiser;
    private TrainingClassState state;
    private @Nullable TrainingPolicy policy;
    private List<Session> sessions;
    private @Nullable Instant openedAt;
    private @Nullable Instant certifiedAt;
    private @Nullable Instant cancelledAt;
    private @Nullable String endReason;
    private List<Correction> corrections;
    private Instant updatedAt;

    private TrainingClassFold(TrainingClassView it) {
        before = it;
        title = it.title();
        capacity = it.capacity();
        organiser = it.organiser();
        state = it.state();
        policy = it.policy();
        sessions = it.sessions();
        openedAt = it.openedAt();
        certifiedAt = it.certifiedAt();
        cancelledAt = it.cancelledAt();
        endReason = it.endReason();
        corrections = it.corrections();
        updatedAt = it.updatedAt();
    }

    static TrainingClassFold begin(TrainingClassEvent event) {
        if (event instanceof TrainingClassPlanned it) {
            return new TrainingClassFold(planned(it));
        }
        throw new IllegalStateException("A class begins with its plan, not with " + event);
    }

    private static TrainingClassView planned(TrainingClassPlanned it) {
        return new TrainingClassView(
                it.classId(),
                it.projectId(),
                it.programmeId(),
                it.number(),
                it.title(),
                it.mode(),
                it.capacity(),
                it.organiser(),
                TrainingClassState.PLANNED,
                null,
                List.of(),
                0,
                it.occurredAt(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                it.occurredAt());
    }

    static TrainingClassFold of(TrainingClassView view, TrainingClassEvent event) {
        var fold = new TrainingClassFold(view);
        fold.updatedAt = event.occurredAt();
        switch (event) {
            case ClassEvent it -> fold.take(it);
            case SessionEvent it -> fold.take(it);
            case RecordingEvent _ -> {} // its session shows it
        }
        List<SessionState> states = fold.sessions.stream().map(Session::state).toList();
        fold.state = TrainingClassLifeCycle.after(event, view.state(), states);
        fold.certifiedAt = fold.state == TrainingClassState.CERTIFIED ? fold.certifiedAt : null;
        return fold;
    }

    private void take(ClassEvent event) {
        switch (event) {
            case TrainingClassPlanned it -> throw new IllegalStateException("Planned a second time: " + it);
            case TrainingClassOpened it -> {
                policy = it.policy();
                openedAt = it.occurredAt();
            }
            case TrainingClassCorrected it -> correct(it);
            case TrainingClassCertified it -> certifiedAt = it.occurredAt();
            case TrainingClassCancelled it -> {
                cancelledAt = it.occurredAt();
                endReason = it.reason();
                sessions = sessions.stream()
                        .map(each -> with(each, SessionState.CANCELLED))
                        .toList();
            }
        }
    }

    private void correct(TrainingClassCorrected it) {
        title = it.title() == null ? title : it.title();
        capacity = it.capacity() == null ? capacity : it.capacity();
        organiser = it.organiser() == null ? organiser : it.organiser();
        var all = new ArrayList<>(corrections);
        all.add(new Correction(it.reason(), it.occurredAt()));
        corrections = List.copyOf(all);
    }

    private void take(SessionEvent event) {
        switch (event) {
            case TrainingSessionPlanned it -> {
                var all = new ArrayList<>(sessions);
                all.add(session(it.sessionId(), SessionState.PLANNED, it.lesson()));
                sessions = List.copyOf(all);
            }
            case TrainingSessionRescheduled it -> put(session(it.sessionId(), SessionState.PLANNED, it.lesson()));
            case TrainingSessionDelivered it -> put(session(it.sessionId(), SessionState.DELIVERED, it.lesson()));
            case TrainingSessionCorrected it -> put(session(it.sessionId(), SessionState.DELIVERED, it.lesson()));
            case TrainingSessionCancelled _, TrainingSessionVoided _ ->
                sessions = sessions.stream()
                        .map(it -> it.sessionId().equals(event.sessionId()) ? with(it, SessionState.CANCELLED) : it)
                        .toList();
        }
    }

    private static Session session(String id, SessionState state, Lesson lesson) {
        return new Session(id, state, lesson.minutes(), lesson.endsAt());
    }

    private static Session with(Session it, SessionState next) {
        return new Session(it.sessionId(), next, it.minutes(), it.endsAt());
    }

    private void put(Session now) {
        sessions = sessions.stream()
                .map(it -> it.sessionId().equals(now.sessionId()) ? now : it)
                .toList();
    }

    private List<Session> held() {
        return sessions.stream()
                .filter(it -> it.state() == SessionState.DELIVERED)
                .toList();
    }

    private @Nullable LocalDate deliveredOn() {
        boolean through = state == TrainingClassState.DELIVERED || state == TrainingClassState.CERTIFIED;
        return through
                ? held().stream()
                        .map(Session::endsAt)
                        .max(Instant::compareTo)
                        .map(Zone::lastDayOf)
                        .orElse(null)
                : null;
    }

    TrainingClassView view() {
        return new TrainingClassView(
                before.id(),
                before.projectId(),
                before.programmeId(),
                before.number(),
                title,
                before.mode(),
                capacity,
                organiser,
                state,
                policy,
                sessions,
                held().stream().mapToInt(Session::minutes).sum(),
                before.plannedAt(),
                openedAt,
                deliveredOn(),
                certifiedAt,
                cancelledAt,
                endReason,
                corrections,
                updatedAt);
    }
}
