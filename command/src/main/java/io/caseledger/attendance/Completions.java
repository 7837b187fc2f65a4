package io.caseledger.attendance;

import io.caseledger.attendance.ParticipationEvent.ParticipationCompleted;
import io.caseledger.attendance.ParticipationEvent.ParticipationUncompleted;
import io.caseledger.training.TrainingClassStanding;
import io.caseledger.training.TrainingClasses;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Judges who completed a class, by the policy that the class keeps. */
@Component
class Completions {
    private final TrainingClasses classes;

    Completions(TrainingClasses classes) {
        this.classes = classes;
    }

    Completion judge(Presence who) {
        return judge(who, classes.standing(who.classId()));
    }

    /** A class without any session delivered has nothing to complete yet, and may have no policy yet. */
    Completion judge(Presence who, TrainingClassStanding taught) {
        return Completion.of(who, taught, classes.policy(who.classId()).attendancePercent());
    }

    /** What is to be put on record, because it differs from what is. */
    Optional<ParticipationEvent> change(Presence who, TrainingClassStanding taught) {
        return change(who, judge(who, taught));
    }

    static Optional<ParticipationEvent> change(Presence who, Completion now) {
        boolean held = who.completed() != null && who.completed().reached();
        if (now.completedOn() != null && !now.equals(who.completed())) {
            return Optional.of(new ParticipationCompleted(
                    who.participationId(),
                    who.projectId(),
                    now.minutesAttended(),
                    now.minutesDelivered(),
                    now.thresholdPercent(),
                    now.completedOn()));
        }
        return held && !now.reached() ? Optional.of(lost(who, now)) : Optional.empty();
    }

    private static ParticipationUncompleted lost(Presence who, Completion now) {
        return new ParticipationUncompleted(
                who.participationId(),
                who.projectId(),
                now.minutesAttended(),
                now.minutesDelivered(),
                now.thresholdPercent());
    }
}
