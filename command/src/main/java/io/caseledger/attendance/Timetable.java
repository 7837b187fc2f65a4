package io.caseledger.attendance;

import io.caseledger.attendance.TimetableEvent.*;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When a person was where, and which classes they are in: no one attends two sessions at a time. */
record Timetable(Map<String, String> classByParticipation, List<TimeTaken> taken) {

    static Timetable of(List<Object> history) {
        var classes = new LinkedHashMap<String, String>();
        var taken = new ArrayList<TimeTaken>();
        for (Object event : history) {
            switch ((TimetableEvent) event) {
                case ClassEntered it -> classes.put(it.participationId(), it.classId());
                case TimeTaken it -> taken.add(it);
                case TimeFreed it -> taken.removeIf(old -> isOf(old, it));
                case TimetableHandedOver _, TimetableTakenBack _ -> {} // their times come with them
            }
        }
        return new Timetable(classes, List.copyOf(taken));
    }

    boolean holds(String participationId, String sessionId) {
        return taken.stream()
                .anyMatch(it -> it.participationId().equals(participationId)
                        && it.sessionId().equals(sessionId));
    }

    private static boolean isOf(TimeTaken taken, TimeFreed it) {
        return taken.sessionId().equals(it.sessionId())
                && taken.participationId().equals(it.participationId());
    }

    /** What the person attends at that time beside the session itself; one session ends before the next begins. */
    Optional<TimeTaken> against(TimeTaken wanted) {
        return taken.stream()
                .filter(it -> !it.isSameSessionAs(wanted))
                .filter(it -> it.startsAt().isBefore(wanted.endsAt())
                        && wanted.startsAt().isBefore(it.endsAt()))
                .findFirst();
    }
}
