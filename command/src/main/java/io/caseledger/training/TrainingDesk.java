package io.caseledger.training;

import io.caseledger.gate.Creations;
import io.caseledger.gate.Fingerprints;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.shared.Rejected;
import io.caseledger.training.ClassCommand.PlanTrainingClass;
import io.caseledger.training.TrainingProgrammeCommand.PlanTrainingProgramme;
import io.caseledger.training.TrainingSlotEvent.*;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What programmes and classes must know of each other, and of attendance and certificates. It reads streams and loads no
 * aggregate, so no class waits for another one.
 */
@Component
class TrainingDesk {
    private final EventStore events;
    private final Projects projects;
    private final TrainingClasses classes;
    private final TrainingSlots slots;
    private final Fingerprints prints;
    private final ObjectProvider<ClassCertification> certification;
    private final ObjectProvider<ClassAttendance> attendance;

    TrainingDesk(
            EventStore events,
            Projects projects,
            TrainingClasses classes,
            Fingerprints prints,
            ObjectProvider<ClassCertification> certification,
            ObjectProvider<ClassAttendance> attendance) {
        this.events = events;
        this.projects = projects;
        this.classes = classes;
        this.slots = new TrainingSlots(events);
        this.prints = prints;
        this.certification = certification;
        this.attendance = attendance;
    }

    /**
     * Lets a programme begin, with the ids of its units.
     *
     * @throws Rejected because the project does not take it, or another programme has a unit of that id
     */
    void receive(PlanTrainingProgramme it) {
        Creations.leaveToGate(events, it.programmeId());
        projects.mustTake(it.projectId(), Direction.DIRECTION_10);
        for (int i = 0; i < it.units().size(); i++) {
            takeUnit(it.projectId(), it.programmeId(), it.units().get(i).unitId(), "units[" + i + "].unitId");
        }
    }

    /**
     * Takes the id of a unit, for ever.
     *
     * @throws Rejected with {@code ALREADY_EXISTS}, naming the programme that has or had it
     */
    void takeUnit(String projectId, String programmeId, String unitId, String field) {
        String slotId = UnitTaken.slotOf(projectId, unitId);
        List<TrainingSlotEvent> taken = slots.of(slotId);
        if (!taken.isEmpty() && taken.getFirst() instanceof UnitTaken first) {
            throw Rejected.about(field, "ALREADY_EXISTS", first.programmeId());
        }
        slots.append(taken, new UnitTaken(slotId, programmeId));
    }

    /**
     * Closes a unit, so that no session is scheduled for it any more.
     *
     * @throws Rejected with {@code UNIT_IN_USE}, naming class and session
     */
    void withdrawUnit(Syllabus syllabus, SyllabusUnit unit) {
        String slotId = UnitTaken.slotOf(syllabus.projectId(), unit.unitId());
        List<TrainingSlotEvent> taken = slots.of(slotId);
        for (TrainingSlotEvent each : taken) {
            if (each instanceof UnitScheduled it) {
                classes.find(it.classId()).ifPresent(file -> refuseUse(file, it.sessionId(), unit.unitId()));
            }
        }
        slots.append(taken, new UnitClosed(slotId));
    }

    private static void refuseUse(ClassFile file, String sessionId, String unitId) {
        SessionFile session = file.sessions().get(sessionId);
        boolean free = session == null
                || file.isCancelled()
                || session.state() == SessionState.CANCELLED
                || !session.lesson().unitId().equals(unitId);
        Rejected.unlessAbout(
                "unitId",
                free,
                "UNIT_IN_USE",
                unitId,
                file.number(),
                sessionId,
                session == null ? "" : session.state());
    }

    /**
     * Lets a class begin under a programme, with its number.
     *
     * @throws Rejected with {@code TRAINING_PROGRAMME_NOT_FOUND} or {@code ALREADY_EXISTS} naming the class that has the
     *     number, or because the project takes nothing more
     */
    Syllabus receive(PlanTrainingClass it) {
        Creations.leaveToGate(events, it.classId());
        Syllabus syllabus = syllabus(it.programmeId());
        projects.mustTake(syllabus.projectId(), Direction.DIRECTION_10, "programmeId");
        String slotId = ClassNumberTaken.slotOf(syllabus.projectId(), it.number());
        List<TrainingSlotEvent> taken = slots.of(slotId);
        if (!taken.isEmpty() && taken.getFirst() instanceof ClassNumberTaken first) {
            throw Rejected.about("number", "ALREADY_EXISTS", first.classId());
        }
        slots.append(taken, new ClassNumberTaken(slotId, it.classId()));
        return syllabus;
    }

    /** The unit of the class's programme that a session is to teach. */
    SyllabusUnit unit(ClassFile file, String unitId) {
        return syllabus(file.programmeId()).unit(unitId);
    }

    /**
     * Takes unit, lecturer and place for a session.
     *
     * @param held whether it was held: then only what was held stands against it
     * @throws Rejected with {@code LECTURER_BUSY} or {@code PLACE_BUSY}, naming the class and the session that is there
     */
    void book(ClassFile file, String sessionId, Lesson lesson, boolean held) {
        slots.takeOnce(
                new UnitScheduled(UnitTaken.slotOf(file.projectId(), lesson.unitId()), file.classId(), sessionId));
        lesson.days().forEach(day -> {
            if (lesson.isByKnown()) {
                String slotId = DayTaken.ofLecturer(prints, file.projectId(), lesson.lecturer(), day);
                takeDay(slotId, file, sessionId, lesson, held);
            }
            if (file.mode() == ClassMode.OFFLINE) {
                takeDay(DayTaken.ofPlace(file.projectId(), lesson.place(), day), file, sessionId, lesson, held);
            }
        });
    }

    private void takeDay(String slotId, ClassFile file, String sessionId, Lesson lesson, boolean held) {
        for (TrainingSlotEvent each : slots.of(slotId)) {
            if (each instanceof DayTaken it && !it.classId().equals(file.classId())) {
                classes.find(it.classId())
                        .ifPresent(other ->
                                Timetable.mustNotMeet(file.mode(), lesson, held, other, other.session(it.sessionId())));
            }
        }
        slots.takeOnce(new DayTaken(slotId, file.classId(), sessionId));
    }

    /** Refuses unless whoever issues certificates says that the class has all of theirs. */
    void mustBeCertifiable(ClassFile file) {
        certification.orderedStream().forEach(it -> it.mustBeComplete(file.standing()));
    }

    /** Refuses while attendance of the session counts. */
    void mustBeWithoutAttendance(ClassFile file, String sessionId) {
        attendance.orderedStream().forEach(it -> it.mustBeVoid(file.standing(), sessionId));
    }

    /** Tells whoever keeps attendance that sessions have changed; before the opening there is none yet. */
    void taught(ClassFile before, ClassFile now) {
        TrainingPolicy policy = now.policy();
        if (policy != null) {
            attendance.orderedStream().forEach(it -> it.taught(before.standing(), now.standing(), policy));
        }
    }

    /**
     * The syllabus of a programme as it is now.
     *
     * @throws Rejected with {@code TRAINING_PROGRAMME_NOT_FOUND}
     */
    Syllabus syllabus(String programmeId) {
        @Nullable Syllabus syllabus = null;
        var stream = events.readEvents(programmeId, 0);
        while (stream.hasNext() && stream.next().getPayload() instanceof TrainingProgrammeEvent event) {
            syllabus = Syllabus.after(event, syllabus);
        }
        return Optional.ofNullable(syllabus)
                .orElseThrow(() -> Rejected.about("programmeId", "TRAINING_PROGRAMME_NOT_FOUND", programmeId));
    }
}
