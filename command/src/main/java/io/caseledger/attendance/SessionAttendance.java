package io.caseledger.attendance;

import io.caseledger.attendance.ParticipationEvent.AttendanceRetimed;
import io.caseledger.attendance.TimetableEvent.TimeFreed;
import io.caseledger.shared.Rejected;
import io.caseledger.training.ClassAttendance;
import io.caseledger.training.SessionState;
import io.caseledger.training.TrainingClassStanding;
import io.caseledger.training.TrainingPolicy;
import io.caseledger.training.TrainingSession;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Keeps a session on record as long as somebody's attendance of it is; lets attendance follow a session that was put right,
 * and completion whatever was taught.
 */
@Component
class SessionAttendance implements ClassAttendance {
    private final Journals journals;

    SessionAttendance(Journals journals) {
        this.journals = journals;
    }

    /** @throws Rejected with {@code SESSION_HAS_ATTENDANCE}, saying how many there are */
    @Override
    public void mustBeVoid(TrainingClassStanding it, String sessionId) {
        mustBeVoid(Roster.of(journals.begin(), it.classId()), sessionId);
    }

    private static void mustBeVoid(List<Presence> roster, String sessionId) {
        long attended = roster.stream()
                .flatMap(who -> who.at(sessionId).stream())
                .filter(SessionAttendance::stands)
                .count();
        Rejected.unlessAbout("sessionId", attended == 0, "SESSION_HAS_ATTENDANCE", sessionId, attended);
    }

    @Override
    public void taught(TrainingClassStanding before, TrainingClassStanding now, TrainingPolicy policy) {
        Journal journal = journals.begin();
        List<Presence> roster = Roster.of(journal, now.classId());
        for (TrainingSession old : before.sessions()) {
            now.sessions().stream()
                    .filter(it -> it.sessionId().equals(old.sessionId()))
                    .forEach(it -> follow(journal, roster, now, old, it));
        }
        for (Presence who : Roster.of(journal, now.classId())) {
            Completion completion = Completion.of(who, now, policy.attendancePercent());
            Completions.change(who, completion).ifPresent(journal::write);
        }
    }

    private static void follow(
            Journal journal,
            List<Presence> roster,
            TrainingClassStanding taught,
            TrainingSession old,
            TrainingSession now) {
        boolean putRight = wasPutRight(old, now);
        boolean voided = old.state() == SessionState.DELIVERED && now.state() != SessionState.DELIVERED;
        if (voided) {
            mustBeVoid(roster, now.sessionId());
        }
        if (putRight || voided) {
            mark(journal, roster, taught.classId(), now.sessionId());
        }
        if (putRight) {
            retime(journal, roster, taught, old, now);
        }
    }

    /**
     * Leaves a mark where attendance of the session would be recorded at the same time: with everybody in the class, and where
     * others enter. To give back time that nobody has taken changes nothing else.
     */
    private static void mark(Journal journal, List<Presence> roster, String classId, String sessionId) {
        var timetables = new TimetableDesk(journal);
        journal.open(
                TimetableDesk.streamsOf(roster.stream().map(Presence::traineeId).toList()));
        for (Presence who : roster) {
            if (who.at(sessionId).filter(SessionAttendance::stands).isEmpty()) {
                timetables.write(
                        who.traineeId(),
                        new TimeFreed(TimetableEvent.of(who.traineeId()), who.participationId(), sessionId));
            }
        }
        Roster.mark(journal, classId);
    }

    private static boolean wasPutRight(TrainingSession old, TrainingSession now) {
        boolean held = old.state() == SessionState.DELIVERED && now.state() == SessionState.DELIVERED;
        boolean same = old.startsAt().equals(now.startsAt())
                && old.endsAt().equals(now.endsAt())
                && old.minutes() == now.minutes();
        return held && !same;
    }

    private static void retime(
            Journal journal,
            List<Presence> roster,
            TrainingClassStanding taught,
            TrainingSession old,
            TrainingSession now) {
        List<Presence> present = roster.stream()
                .filter(it ->
                        it.at(now.sessionId()).filter(SessionAttendance::stands).isPresent())
                .toList();
        var timetables = new TimetableDesk(journal);
        journal.open(TimetableDesk.streamsOf(
                present.stream().map(Presence::traineeId).toList()));
        for (Presence who : present) {
            int attended = who.at(now.sessionId()).map(Attendance::minutes).orElse(0);
            timetables.free(who.traineeId(), who.participationId(), now.sessionId());
            timetables.take(who.traineeId(), TimetableDesk.timeOf(who.traineeId(), who.participationId(), taught, now));
            journal.write(new AttendanceRetimed(
                    who.participationId(),
                    who.projectId(),
                    now.sessionId(),
                    attended == old.minutes() ? now.minutes() : Math.min(attended, now.minutes()),
                    now.startsAt(),
                    now.endsAt()));
        }
    }

    private static boolean stands(Attendance attendance) {
        return attendance.state() != AttendanceState.VOIDED;
    }
}
