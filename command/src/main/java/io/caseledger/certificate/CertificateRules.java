package io.caseledger.certificate;

import io.caseledger.attendance.ParticipationStanding;
import io.caseledger.attendance.Participations;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.shared.Rejected;
import io.caseledger.training.TrainingClassStanding;
import io.caseledger.training.TrainingClassState;
import io.caseledger.training.TrainingClasses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a class and a person are such that a certificate may be issued. */
@Component
class CertificateRules {
    private final Projects projects;
    private final TrainingClasses classes;
    private final Participations participations;

    CertificateRules(Projects projects, TrainingClasses classes, Participations participations) {
        this.projects = projects;
        this.classes = classes;
        this.participations = participations;
    }

    /**
     * A class that certificates are issued for.
     *
     * @throws Rejected with {@code TRAINING_CLASS_NOT_FOUND} or {@code TRAINING_CLASS_NOT_DELIVERED}, or because the project
     *     takes nothing more; the input names no project, so that is about the class
     */
    TrainingClassStanding open(String classId) {
        TrainingClassStanding training = delivered(classId);
        projects.mustTake(training.projectId(), Direction.DIRECTION_10, "classId");
        return training;
    }

    /** A class that certificates are changed in; its project may be closed by now. */
    TrainingClassStanding delivered(String classId) {
        TrainingClassStanding training = classes.standing(classId);
        boolean delivered =
                training.state() == TrainingClassState.DELIVERED || training.state() == TrainingClassState.CERTIFIED;
        Rejected.unlessAbout("classId", delivered, "TRAINING_CLASS_NOT_DELIVERED", classId, training.state());
        return training;
    }

    /**
     * How somebody who completed a class stands there.
     *
     * @throws Rejected with {@code NOT_COMPLETED}, naming the minutes that are missing, or {@code PARTICIPATION_LEFT}
     */
    ParticipationStanding completed(TrainingClassStanding training, String traineeId) {
        ParticipationStanding it = participations.standing(training.classId(), traineeId);
        int percent = classes.policy(training.classId()).attendancePercent();
        long needed = (it.minutesDelivered() * (long) percent + 99) / 100;
        long missing = needed - it.minutesAttended();
        Rejected.unlessAbout("traineeId", it.completed() || missing > 0, "PARTICIPATION_LEFT", traineeId);
        Rejected.unlessAbout(
                "traineeId",
                it.completed(),
                "NOT_COMPLETED",
                traineeId,
                it.minutesAttended(),
                it.minutesDelivered(),
                percent,
                missing);
        return it;
    }

    /** Refuses who has a certificate in force, other than the one that is to be replaced. */
    void mustLackOne(ParticipationStanding it, @Nullable String but) {
        String inForce = it.certificateId();
        Rejected.unlessAbout(
                "traineeId",
                inForce == null || inForce.equals(but),
                "CERTIFICATE_EXISTS",
                it.traineeId(),
                String.valueOf(inForce));
    }
}
