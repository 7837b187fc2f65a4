package io.caseledger.training;

import io.caseledger.shared.Rejected;
import io.caseledger.training.ClassCommand.*;
import io.caseledger.training.ClassEvent.*;
import java.time.Instant;
import java.util.List;

/** The steps of a class as a whole. */
final class ClassWork {
    private ClassWork() {}

    static ClassEvent plan(PlanTrainingClass it, TrainingDesk desk) {
        Syllabus syllabus = desk.receive(it);
        notBefore(syllabus.plannedAt(), it.occurredAt());
        return new TrainingClassPlanned(
                it.classId(),
                syllabus.projectId(),
                it.programmeId(),
                it.number().strip(),
                it.title(),
                it.mode(),
                it.capacity(),
                it.organiser(),
                it.occurredAt());
    }

    static ClassEvent decide(ClassCommand command, ClassFile file, TrainingDesk desk) {
        String id = file.classId();
        String project = file.projectId();
        return switch (command) {
            case PlanTrainingClass it -> throw new IllegalStateException("Planned a second time: " + it);
            case OpenTrainingClass it -> {
                notBefore(file.lastStepAt(), it.occurredAt());
                TrainingPolicy policy = desk.syllabus(file.programmeId()).policy();
                yield new TrainingClassOpened(id, project, policy, it.occurredAt());
            }
            case CorrectTrainingClass it -> {
                notBefore(file.plannedAt(), it.occurredAt());
                Rejected.unless(!it.changesNothing(), "NOTHING_TO_CORRECT");
                yield new TrainingClassCorrected(
                        id, project, it.title(), it.capacity(), it.organiser(), it.reason(), it.occurredAt());
            }
            case CertifyTrainingClass it -> {
                notBefore(latest(file), it.occurredAt());
                desk.mustBeCertifiable(file);
                yield new TrainingClassCertified(id, project, it.occurredAt());
            }
            case CancelTrainingClass it -> {
                notBefore(file.lastStepAt(), it.occurredAt());
                delivered(file).forEach(session -> desk.mustBeWithoutAttendance(file, session.sessionId()));
                List<String> sessions = List.copyOf(file.sessions().keySet());
                yield new TrainingClassCancelled(id, project, sessions, it.reason(), it.occurredAt());
            }
        };
    }

    private static List<SessionFile> delivered(ClassFile file) {
        return file.sessions().values().stream()
                .filter(it -> it.state() == SessionState.DELIVERED)
                .toList();
    }

    /** When the last step happened or the last session ended. */
    private static Instant latest(ClassFile file) {
        return delivered(file).stream()
                .map(it -> it.lesson().endsAt())
                .filter(it -> it.isAfter(file.lastStepAt()))
                .max(Instant::compareTo)
                .orElse(file.lastStepAt());
    }

    private static void notBefore(Instant earliest, Instant at) {
        Rejected.unlessAbout("occurredAt", !at.isBefore(earliest), "OCCURRED_BEFORE_PREVIOUS_STEP", earliest);
    }
}
