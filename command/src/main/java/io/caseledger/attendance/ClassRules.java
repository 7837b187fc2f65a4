package io.caseledger.attendance;

import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.shared.Rejected;
import io.caseledger.training.ClassMode;
import io.caseledger.training.SessionState;
import io.caseledger.training.TrainingClassStanding;
import io.caseledger.training.TrainingClassState;
import io.caseledger.training.TrainingSession;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a class allows: whom it takes, and of which sessions attendance is kept. */
@Component
class ClassRules {
    private static final Set<TrainingClassState> TAUGHT =
            EnumSet.of(TrainingClassState.OPEN, TrainingClassState.DELIVERED);

    private final Projects projects;

    ClassRules(Projects projects) {
        this.projects = projects;
    }

    /** Trainees enrol while the class is open; who came without enrolment can be noted until it is certified. */
    void mustTakeTrainee(TrainingClassStanding taught, boolean walkIn) {
        boolean takes = walkIn ? TAUGHT.contains(taught.state()) : taught.state() == TrainingClassState.OPEN;
        Rejected.unlessAbout("classId", takes, "CLASS_TAKES_NO_TRAINEES", taught.classId(), taught.state());
        projects.mustTake(taught.projectId(), Direction.DIRECTION_10, "classId");
    }

    /** Attendance is kept until the class is certified; what is on record can be corrected and voided after that, too. */
    void mustTakeAttendance(TrainingClassStanding taught, AttendanceMethod method) {
        boolean takes = TAUGHT.contains(taught.state());
        Rejected.unlessAbout("classId", takes, "CLASS_TAKES_NO_ATTENDANCE", taught.classId(), taught.state());
        boolean online = taught.mode() == ClassMode.ONLINE;
        boolean fits = online == (method == AttendanceMethod.PLATFORM_LOG);
        Rejected.unlessAbout("method", fits, "METHOD_NOT_OF_CLASS", method, taught.mode());
        projects.mustTake(taught.projectId(), Direction.DIRECTION_10, "classId");
    }

    /**
     * A session that was held, as it was held.
     *
     * @throws Rejected with {@code SESSION_NOT_FOUND} or {@code SESSION_NOT_DELIVERED}
     */
    TrainingSession delivered(TrainingClassStanding taught, String sessionId) {
        TrainingSession session = taught.sessions().stream()
                .filter(it -> it.sessionId().equals(sessionId))
                .findFirst()
                .orElseThrow(() -> Rejected.about("sessionId", "SESSION_NOT_FOUND", sessionId, idsOf(taught)));
        boolean held = session.state() == SessionState.DELIVERED;
        Rejected.unlessAbout("sessionId", held, "SESSION_NOT_DELIVERED", sessionId, session.state());
        return session;
    }

    private static String idsOf(TrainingClassStanding taught) {
        return taught.sessions().stream().map(TrainingSession::sessionId).collect(Collectors.joining(", "));
    }

    /** Minutes attended, which are at most those of the session; all of them unless it is said otherwise. */
    int minutes(TrainingSession session, @Nullable Integer attended) {
        int minutes = attended == null ? session.minutes() : attended;
        boolean fits = minutes >= 1 && minutes <= session.minutes();
        Rejected.unlessAbout("minutes", fits, "ATTENDED_MINUTES_OUT_OF_RANGE", minutes, session.minutes());
        return minutes;
    }
}
