package io.caseledger.attendance;

import io.caseledger.shared.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attendance of one session, which is the session as it was delivered when this was recorded.
 *
 * @param minutes attended, from 1 to those of the session
 * @param startsAt of the session; with {@code endsAt} the time that it takes of the person
 * @param recordedBy subject of the token that recorded it
 * @param listId the list that it stood in, if any
 * @param lineage the participations through which it came by mergers, the last one last; empty for its own
 */
public record Attendance(
        String sessionId,
        AttendanceState state,
        AttendanceMethod method,
        int minutes,
        Instant startsAt,
        Instant endsAt,
        String recordedBy,
        @Nullable String listId,
        List<String> lineage) {

    /** Whether it came by a merger. */
    public boolean isAbsorbed() {
        return !lineage.isEmpty();
    }

    /** The day in Shanghai on which it began. */
    public LocalDate day() {
        return Zone.dayOf(startsAt);
    }

    Attendance in(AttendanceState next, int nowMinutes) {
        return new Attendance(sessionId, next, method, nowMinutes, startsAt, endsAt, recordedBy, listId, lineage);
    }

    Attendance at(Instant nowStartsAt, Instant nowEndsAt, int nowMinutes) {
        return new Attendance(
                sessionId, state, method, nowMinutes, nowStartsAt, nowEndsAt, recordedBy, listId, lineage);
    }

    /** The same as it stands in the participation that absorbed it from another one. */
    Attendance via(String participationId) {
        var longer = new ArrayList<>(lineage);
        longer.add(participationId);
        return with(longer);
    }

    /** The same as it stood there. */
    Attendance back() {
        return with(lineage.subList(0, lineage.size() - 1));
    }

    boolean cameFrom(String participationId) {
        return isAbsorbed() && lineage.getLast().equals(participationId);
    }

    private Attendance with(List<String> now) {
        return new Attendance(
                sessionId, state, method, minutes, startsAt, endsAt, recordedBy, listId, List.copyOf(now));
    }
}
