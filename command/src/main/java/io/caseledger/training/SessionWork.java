package io.caseledger.training;

import static java.util.Objects.requireNonNullElse;

import io.caseledger.shared.Rejected;
import io.caseledger.shared.Zone;
import io.caseledger.training.SessionCommand.*;
import io.caseledger.training.SessionEvent.*;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The sessions of a class: what is planned, what was held, and what has to be put right. */
final class SessionWork {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private static final int DAY_MINUTES = 24 * 60;

    private final ClassFile file;
    private final TrainingDesk desk;

    SessionWork(ClassFile file, TrainingDesk desk) {
        this.file = file;
        this.desk = desk;
    }

    SessionEvent decide(SessionCommand command) {
        String id = file.classId();
        String project = file.projectId();
        String sessionId = command.sessionId();
        if (command instanceof PlanTrainingSession it) {
            return plan(it);
        }
        SessionFile session = file.session(sessionId);
        TrainingClassLifeCycle.check(command, session.state());
        notBeforePlan("occurredAt", command.occurredAt());
        return switch (command) {
            case PlanTrainingSession it -> plan(it);
            case RescheduleTrainingSession it ->
                new TrainingSessionRescheduled(
                        id, project, sessionId, rescheduled(it, session.lesson()), it.reason(), it.occurredAt());
            case CancelTrainingSession it ->
                new TrainingSessionCancelled(id, project, sessionId, it.reason(), it.occurredAt());
            case DeliverTrainingSession it ->
                new TrainingSessionDelivered(id, project, sessionId, held(it, session.lesson()), it.occurredAt());
            case CorrectTrainingSession it ->
                new TrainingSessionCorrected(
                        id, project, sessionId, corrected(it, session.lesson()), it.reason(), it.occurredAt());
            case VoidTrainingSession it -> {
                desk.mustBeWithoutAttendance(file, sessionId);
                yield new TrainingSessionVoided(id, project, sessionId, it.reason(), it.occurredAt());
            }
        };
    }

    private SessionEvent plan(PlanTrainingSession it) {
        notBeforePlan("occurredAt", it.occurredAt());
        boolean known = file.sessions().containsKey(it.sessionId());
        Rejected.unlessAbout("sessionId", !known, "ALREADY_EXISTS", it.sessionId());
        boolean onSite = file.mode() == ClassMode.OFFLINE;
        Lesson lesson = new Lesson(
                it.unitId(),
                desk.unit(file, it.unitId()).module(),
                it.place(),
                it.lecturer(),
                it.startsAt(),
                it.endsAt(),
                it.minutes(),
                requireNonNullElse(it.recordingRequired(), onSite));
        take(it.sessionId(), null, lesson, false);
        return new TrainingSessionPlanned(
                file.classId(),
                file.projectId(),
                it.sessionId(),
                file.programmeId(),
                file.mode(),
                lesson,
                it.occurredAt());
    }

    private Lesson rescheduled(RescheduleTrainingSession it, Lesson before) {
        Lesson lesson = new Lesson(
                requireNonNullElse(it.unitId(), before.unitId()),
                module(it.unitId(), before),
                requireNonNullElse(it.place(), before.place()),
                requireNonNullElse(it.lecturer(), before.lecturer()),
                requireNonNullElse(it.startsAt(), before.startsAt()),
                requireNonNullElse(it.endsAt(), before.endsAt()),
                requireNonNullElse(it.minutes(), before.minutes()),
                requireNonNullElse(it.recordingRequired(), before.recordingRequired()));
        return take(it.sessionId(), before, lesson, false);
    }

    private Lesson held(DeliverTrainingSession it, Lesson before) {
        notBeforePlan("startsAt", it.startsAt());
        Lesson lesson = new Lesson(
                before.unitId(),
                before.module(),
                requireNonNullElse(it.place(), before.place()),
                requireNonNullElse(it.lecturer(), before.lecturer()),
                it.startsAt(),
                it.endsAt(),
                it.minutes(),
                before.recordingRequired());
        return take(it.sessionId(), null, lesson, true);
    }

    private Lesson corrected(CorrectTrainingSession it, Lesson before) {
        Lesson lesson = new Lesson(
                requireNonNullElse(it.unitId(), before.unitId()),
                module(it.unitId(), before),
                requireNonNullElse(it.place(), before.place()),
                requireNonNullElse(it.lecturer(), before.lecturer()),
                requireNonNullElse(it.startsAt(), before.startsAt()),
                requireNonNullElse(it.endsAt(), before.endsAt()),
                requireNonNullElse(it.minutes(), before.minutes()),
                requireNonNullElse(it.recordingRequired(), before.recordingRequired()));
        notBeforePlan("startsAt", lesson.startsAt());
        return take(it.sessionId(), before, lesson, true);
    }

    private TrainingModule module(@Nullable String unitId, Lesson before) {
        return unitId == null || unitId.equals(before.unitId())
                ? before.module()
                : desk.unit(file, unitId).module();
    }

    /** Takes time, place, lecturer and unit for a lesson, if it is possible at all and differs from the one before. */
    private Lesson take(String sessionId, @Nullable Lesson before, Lesson lesson, boolean held) {
        Rejected.unless(!lesson.equals(before), "NOTHING_TO_CORRECT");
        check(lesson);
        Timetable.mustBeFree(file, sessionId, lesson, held);
        desk.book(file, sessionId, lesson, held);
        return lesson;
    }

    private static void check(Lesson lesson) {
        boolean within = !lesson.startsAt().isBefore(Zone.startOf(EARLIEST))
                && lesson.startsAt().isBefore(Zone.startOf(LATEST));
        Rejected.unlessAbout("startsAt", within, "SESSION_OUT_OF_RANGE", EARLIEST, LATEST);
        boolean ordered = lesson.startsAt().isBefore(lesson.endsAt());
        Rejected.unlessAbout("endsAt", ordered, "PERIOD_ENDS_BEFORE_START");
        Rejected.unlessAbout("endsAt", lesson.span() <= DAY_MINUTES, "SESSION_TOO_LONG", lesson.span());
        boolean fits = lesson.minutes() <= lesson.span();
        Rejected.unlessAbout("minutes", fits, "MINUTES_EXCEED_SPAN", lesson.minutes(), lesson.span());
    }

    private void notBeforePlan(String field, Instant at) {
        boolean later = !at.isBefore(file.plannedAt());
        Rejected.unlessAbout(field, later, "OCCURRED_BEFORE_PREVIOUS_STEP", file.plannedAt());
    }
}
