package io.caseledger.training;

import io.caseledger.shared.Rejected;
import io.caseledger.training.ClassEvent.*;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that is decided by about a class; one fold for the aggregate and for those who only read its stream. */
record ClassFile(
        String classId,
        String projectId,
        String programmeId,
        String number,
        String title,
        ClassMode mode,
        int capacity,
        String organiser,
        TrainingClassState state,
        @Nullable TrainingPolicy policy,
        Map<String, SessionFile> sessions,
        Instant plannedAt,
        Instant lastStepAt) {

    static ClassFile after(TrainingClassEvent event, @Nullable ClassFile before) {
        if (event instanceof TrainingClassPlanned it) {
            return planned(it);
        }
        if (before == null) {
            throw new IllegalStateException("A class begins with its plan, not with " + event);
        }
        return switch (event) {
            case ClassEvent it -> before.afterStep(it);
            case SessionEvent it -> before.afterSession(it);
            case RecordingEvent it -> before.afterRecording(it);
        };
    }

    private static ClassFile planned(TrainingClassPlanned it) {
        return new ClassFile(
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
                Map.of(),
                it.occurredAt(),
                it.occurredAt());
    }

    private ClassFile afterStep(ClassEvent event) {
        return switch (event) {
            case TrainingClassPlanned it -> planned(it);
            case TrainingClassOpened it -> with(event, it.policy(), sessions);
            case TrainingClassCorrected it -> corrected(it);
            case TrainingClassCertified _, TrainingClassCancelled _ -> with(event, policy, sessions);
        };
    }

    private ClassFile afterSession(SessionEvent event) {
        SessionFile session = sessions.get(event.sessionId());
        SessionFile now = event instanceof SessionEvent.TrainingSessionPlanned it
                ? SessionFile.planned(it)
                : known(session, event);
        return with(event, policy, put(now));
    }

    private static SessionFile known(@Nullable SessionFile session, SessionEvent event) {
        if (session == null) {
            throw new IllegalStateException("A session begins with its plan, not with " + event);
        }
        return session.after(event);
    }

    private ClassFile afterRecording(RecordingEvent event) {
        SessionFile session = sessions.get(event.sessionId());
        if (session == null) {
            throw new IllegalStateException("There is no session of " + event);
        }
        return with(event, policy, put(session.after(event)));
    }

    private Map<String, SessionFile> put(SessionFile session) {
        var more = new LinkedHashMap<>(sessions);
        more.put(session.sessionId(), session);
        return Collections.unmodifiableMap(more);
    }

    private ClassFile with(TrainingClassEvent event, @Nullable TrainingPolicy kept, Map<String, SessionFile> now) {
        List<SessionState> states =
                now.values().stream().map(SessionFile::state).toList();
        return new ClassFile(
                classId,
                projectId,
                programmeId,
                number,
                title,
                mode,
                capacity,
                organiser,
                TrainingClassLifeCycle.after(event, state, states),
                kept,
                now,
                plannedAt,
                event instanceof ClassEvent ? event.occurredAt() : lastStepAt);
    }

    private ClassFile corrected(TrainingClassCorrected it) {
        return new ClassFile(
                classId,
                projectId,
                programmeId,
                number,
                it.title() == null ? title : it.title(),
                mode,
                it.capacity() == null ? capacity : it.capacity(),
                it.organiser() == null ? organiser : it.organiser(),
                state,
                policy,
                sessions,
                plannedAt,
                lastStepAt);
    }

    /**
     * The session of this id.
     *
     * @throws Rejected with {@code SESSION_NOT_FOUND} naming those that there are
     */
    SessionFile session(String sessionId) {
        SessionFile session = sessions.get(sessionId);
        if (session == null) {
            String all = sessions.isEmpty() ? "-" : String.join(", ", sessions.keySet());
            throw Rejected.about("sessionId", "SESSION_NOT_FOUND", sessionId, all);
        }
        return session;
    }

    /** The policy of a class that was opened, which every class that holds sessions was. */
    TrainingPolicy keptPolicy() {
        return Objects.requireNonNull(policy);
    }

    boolean isCancelled() {
        return state == TrainingClassState.CANCELLED;
    }

    TrainingClassStanding standing() {
        return new TrainingClassStanding(
                classId,
                projectId,
                number,
                title,
                mode,
                capacity,
                state,
                sessions.values().stream().map(SessionFile::shown).toList());
    }
}
