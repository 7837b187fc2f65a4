package io.caseledger.attendance.api;

import io.caseledger.attendance.Attendance;
import io.caseledger.attendance.AttendanceState;
import io.caseledger.attendance.ParticipationState;
import io.caseledger.attendance.view.ParticipationView;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How a class is attended; what counts for another registration of a person is not counted here. */
record ClassAttendance(
        String classId,
        int enrolled,
        int withdrawn,
        int attended,
        int personSessions,
        int completed,
        int certified,
        List<SessionAttendance> sessions) {

    /** How a session is attended. */
    record SessionAttendance(String sessionId, int recorded, int confirmed, int voided) {}

    static ClassAttendance of(String classId, List<ParticipationView> all) {
        List<ParticipationView> roster = all.stream().filter(it -> !it.voided()).toList();
        Map<String, List<AttendanceState>> bySession = roster.stream()
                .flatMap(it -> it.attendances().stream())
                .collect(Collectors.groupingBy(
                        Attendance::sessionId,
                        TreeMap::new,
                        Collectors.mapping(Attendance::state, Collectors.toList())));
        return new ClassAttendance(
                classId,
                count(roster, it -> it.state() == ParticipationState.ENROLLED),
                count(roster, it -> it.state() == ParticipationState.WITHDRAWN),
                count(roster, ParticipationView::attended),
                roster.stream().mapToInt(ParticipationView::sessionsAttended).sum(),
                count(roster, ParticipationView::completed),
                count(roster, it -> it.completed() && it.certified()),
                bySession.entrySet().stream()
                        .map(it -> session(it.getKey(), it.getValue()))
                        .toList());
    }

    private static SessionAttendance session(String sessionId, List<AttendanceState> states) {
        return new SessionAttendance(
                sessionId,
                count(states, it -> it == AttendanceState.RECORDED),
                count(states, AttendanceState::counts),
                count(states, it -> it == AttendanceState.VOIDED));
    }

    private static <T> int count(List<T> some, Predicate<T> which) {
        return (int) some.stream().filter(which).count();
    }
}
