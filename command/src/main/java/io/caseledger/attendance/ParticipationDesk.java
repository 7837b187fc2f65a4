package io.caseledger.attendance;

import io.caseledger.attendance.ParticipationCommand.EnrolTrainee;
import io.caseledger.attendance.ParticipationCommand.RecordAttendance;
import io.caseledger.attendance.ParticipationEvent.AttendanceRecorded;
import io.caseledger.attendance.ParticipationEvent.TraineeEnrolled;
import io.caseledger.gate.Creations;
import io.caseledger.shared.Rejected;
import io.caseledger.training.TrainingClassStanding;
import io.caseledger.training.TrainingClasses;
import io.caseledger.training.TrainingSession;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Lets one trainee into a class, and keeps the person's time. It reads streams and loads no aggregate, so no participation
 * waits for another.
 */
@Component
class ParticipationDesk {
    private final EventStore events;
    private final Journals journals;
    private final TrainingClasses classes;
    private final ClassRules rules;
    private final Completions completions;

    ParticipationDesk(
            EventStore events, Journals journals, TrainingClasses classes, ClassRules rules, Completions completions) {
        this.events = events;
        this.journals = journals;
        this.classes = classes;
        this.rules = rules;
        this.completions = completions;
    }

    /**
     * Lets a trainee in.
     *
     * @throws Rejected with {@code TRAINEE_NOT_FOUND}, {@code TRAINEE_IS_MERGED}, {@code CLASS_TAKES_NO_TRAINEES},
     *     {@code CLASS_FULL} unless it is a walk-in, who came whether there was room or not, or because there is no such class or its project takes nothing more
     */
    TraineeEnrolled enrol(EnrolTrainee it) {
        Creations.leaveToGate(events, it.participationId());
        TrainingClassStanding taught = classes.standing(it.classId());
        rules.mustTakeTrainee(taught, it.walkIn());
        Journal journal = journals.begin().open(List.of(it.traineeId(), TimetableEvent.of(it.traineeId())));
        TraineeProfile who = journal.trainee(it.traineeId());
        if (who == null) {
            throw Rejected.about("traineeId", "TRAINEE_NOT_FOUND", it.traineeId());
        }
        if (who.mergedInto() != null) {
            throw Rejected.about("traineeId", "TRAINEE_IS_MERGED", it.traineeId(), who.mergedInto());
        }
        if (!it.walkIn()) {
            Roster.mustHaveRoom(journal, taught);
        }
        new TimetableDesk(journal).enter(it.traineeId(), it.participationId(), it.classId());
        Roster.enter(journal, it.classId(), List.of(it.participationId()));
        return new TraineeEnrolled(
                it.participationId(),
                taught.projectId(),
                it.classId(),
                it.traineeId(),
                taught.mode(),
                it.walkIn(),
                null,
                it.occurredAt());
    }

    /** Lets somebody who had withdrawn in again, if there still is room. */
    void reinstate(Presence now) {
        if (!now.walkIn()) {
            Journal journal = journals.begin();
            Roster.mustHaveRoom(journal, classes.standing(now.classId()));
            Roster.mark(journal, now.classId()); // it enters no part, but takes a place
        }
    }

    /**
     * Takes the time of a session, for its attendance. The timetable is read before the class, since a session that is put right
     * or voided leaves a mark there: it is seen here, or the mark refuses this.
     *
     * @throws Rejected with {@code ATTENDANCE_OVERLAPS}, {@code SESSION_NOT_DELIVERED} and others of {@link ClassRules}
     */
    AttendanceRecorded record(Presence now, RecordAttendance it, String by) {
        Journal journal = journals.begin().open(TimetableDesk.streamsOf(List.of(now.traineeId())));
        TrainingClassStanding taught = classes.stored(now.classId());
        rules.mustTakeAttendance(taught, it.method());
        TrainingSession session = rules.delivered(taught, it.sessionId());
        int minutes = rules.minutes(session, it.minutes());
        new TimetableDesk(journal)
                .take(now.traineeId(), TimetableDesk.timeOf(now.traineeId(), now.participationId(), taught, session));
        return new AttendanceRecorded(
                now.participationId(),
                now.projectId(),
                it.sessionId(),
                it.method(),
                minutes,
                session.startsAt(),
                session.endsAt(),
                by,
                null,
                it.occurredAt());
    }

    void mustBeDelivered(String classId, String sessionId) {
        var _ = rules.delivered(classes.standing(classId), sessionId);
    }

    void mustBeWithin(String classId, String sessionId, int minutes) {
        var _ = rules.minutes(rules.delivered(classes.standing(classId), sessionId), minutes);
    }

    void free(Presence now, String sessionId) {
        timetables().free(now.traineeId(), now.participationId(), sessionId);
    }

    /** What the completion is now, if it has to be put on record. */
    Optional<ParticipationEvent> completion(Presence now) {
        return completions.change(now, classes.standing(now.classId()));
    }

    private TimetableDesk timetables() {
        return new TimetableDesk(journals.begin());
    }
}
