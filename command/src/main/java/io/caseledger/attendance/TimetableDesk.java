package io.caseledger.attendance;

import io.caseledger.attendance.TimetableEvent.*;
import io.caseledger.shared.Rejected;
import io.caseledger.training.TrainingClassStanding;
import io.caseledger.training.TrainingSession;
import java.util.List;

/** Takes and gives back people's time, so that nobody attends two sessions at a time. */
final class TimetableDesk {
    private final Journal journal;

    TimetableDesk(Journal journal) {
        this.journal = journal;
    }

    Timetable of(String traineeId) {
        Timetable now = journal.read(TimetableEvent.of(traineeId), Timetable.class);
        return now == null ? Timetable.EMPTY : now;
    }

    void enter(String traineeId, String participationId, String classId) {
        write(traineeId, new ClassEntered(TimetableEvent.of(traineeId), participationId, classId));
    }

    /**
     * Refuses a session at a time that the person spends elsewhere.
     *
     * @throws Rejected with {@code ATTENDANCE_OVERLAPS}, naming the other class and session and its times
     */
    void mustBeFree(String traineeId, TimeTaken wanted) {
        of(traineeId).against(Timetable.Slot.of(wanted)).ifPresent(other -> {
            throw Rejected.about(
                    "sessionId",
                    "ATTENDANCE_OVERLAPS",
                    other.classNumber(),
                    other.classId(),
                    other.sessionId(),
                    other.startsAt(),
                    other.endsAt());
        });
    }

    /** Takes the time of a session, unless the same participation has it already. */
    void take(String traineeId, TimeTaken wanted) {
        if (!of(traineeId).holds(wanted.participationId(), wanted.sessionId())) {
            mustBeFree(traineeId, wanted);
            write(traineeId, wanted);
        }
    }

    void free(String traineeId, String participationId, String sessionId) {
        if (of(traineeId).holds(participationId, sessionId)) {
            write(traineeId, new TimeFreed(TimetableEvent.of(traineeId), participationId, sessionId));
        }
    }

    void write(String traineeId, TimetableEvent event) {
        journal.write(TimetableEvent.STREAM, TimetableEvent.of(traineeId), event);
    }

    /** The time of a session as it is taken by a participation. */
    static TimeTaken timeOf(
            String traineeId, String participationId, TrainingClassStanding taught, TrainingSession session) {
        return new TimeTaken(
                TimetableEvent.of(traineeId),
                participationId,
                taught.classId(),
                taught.number(),
                session.sessionId(),
                session.startsAt(),
                session.endsAt());
    }

    /** Everything that must be read before times of these people are taken. */
    static List<String> streamsOf(List<String> traineeIds) {
        return traineeIds.stream().map(TimetableEvent::of).toList();
    }
}
