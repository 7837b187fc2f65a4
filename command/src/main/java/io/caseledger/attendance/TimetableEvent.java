package io.caseledger.attendance;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Everything that can have happened to the timetable of one person: which classes they are in, and when they were in which
 * session. Times are taken and given back together with the attendance that they belong to.
 */
public sealed interface TimetableEvent {
    String STREAM = "TraineeTimetable";

    static String of(String traineeId) {
        return "trainee-timetable:" + traineeId;
    }

    @Revision("1")
    record ClassEntered(String timetableId, String participationId, String classId) implements TimetableEvent {}

    /** Taken by one person until {@code endsAt}, which belongs to nobody. */
    @Revision("1")
    record TimeTaken(
            String timetableId,
            String participationId,
            String classId,
            String classNumber,
            String sessionId,
            Instant startsAt,
            Instant endsAt)
            implements TimetableEvent {}

    @Revision("1")
    record TimeFreed(String timetableId, String participationId, String sessionId) implements TimetableEvent {}

    /** The person's times are kept under another registration from now on; here nothing is taken any more. */
    @Revision("1")
    record TimetableHandedOver(String timetableId, String traineeId) implements TimetableEvent {}

    @Revision("1")
    record TimetableTakenBack(String timetableId, String traineeId) implements TimetableEvent {}
}
