package io.caseledger.attendance;

import io.caseledger.attendance.ParticipationEvent.*;
import io.caseledger.attendance.TimetableEvent.*;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The two registrations of one person, with all streams that a merger or its undoing touches. */
record Merger(Journal journal, TimetableDesk timetables, String traineeId, TraineeProfile other, List<Move> moves) {

    /** A participation of the one, and the id of the one that the other has or would have in the same class. */
    record Move(Presence own, String targetId) {}

    /** @throws Rejected with {@code TRAINEE_NOT_FOUND} or {@code TRAINEE_IS_MERGED}, about the other one */
    static Merger open(Journal journal, String traineeId, String otherId) {
        journal.open(List.of(otherId, TimetableEvent.of(traineeId), TimetableEvent.of(otherId)));
        TraineeProfile other = journal.trainee(otherId);
        if (other == null) {
            throw Rejected.about("mergedInto", "TRAINEE_NOT_FOUND", otherId);
        }
        if (other.mergedInto() != null) {
            throw Rejected.about("mergedInto", "TRAINEE_IS_MERGED", otherId, other.mergedInto());
        }
        var timetables = new TimetableDesk(journal);
        var entered = timetables.of(traineeId).classByParticipation();
        var ids = new ArrayList<>(entered.keySet());
        entered.values().forEach(classId -> ids.add(ParticipationCommand.idOf(classId, otherId)));
        journal.open(ids);
        List<Move> moves = entered.entrySet().stream()
                .map(it -> new Move(
                        Objects.requireNonNull(journal.presence(it.getKey()), it.getKey()),
                        ParticipationCommand.idOf(it.getValue(), otherId)))
                .toList();
        return new Merger(journal, timetables, traineeId, other, moves);
    }

    Presence presence(String participationId) {
        return Objects.requireNonNull(journal.presence(participationId), participationId);
    }

    /** @throws Rejected with {@code TRAINEES_OVERLAP} naming both sessions with their times */
    void mustNotOverlap() {
        Timetable others = timetables.of(other.traineeId());
        for (Timetable.Taken taken : timetables.of(traineeId).taken()) {
            Timetable.Slot own = taken.slot();
            others.against(own).ifPresent(there -> {
                throw Rejected.about(
                        "mergedInto",
                        "TRAINEES_OVERLAP",
                        own.classNumber(),
                        own.sessionId(),
                        own.startsAt(),
                        own.endsAt(),
                        there.classNumber(),
                        there.sessionId(),
                        there.startsAt(),
                        there.endsAt());
            });
        }
    }

    /** Lets the other one into the class, unless it is there already. */
    void begin(Move move, String reason, Instant at) {
        if (journal.presence(move.targetId()) != null) {
            return;
        }
        Presence own = move.own();
        journal.write(new TraineeEnrolled(
                move.targetId(),
                own.projectId(),
                own.classId(),
                other.traineeId(),
                own.mode(),
                own.walkIn(),
                own.participationId(),
                at));
        if (own.withdrawn()) {
            journal.write(new ParticipationWithdrawn(move.targetId(), own.projectId(), reason, at));
        }
        timetables.enter(other.traineeId(), move.targetId(), own.classId());
        Roster.enter(journal, own.classId(), List.of(move.targetId()));
    }

    /** Takes the other one out of a class in which it only was because of the merger. */
    void endIfBegunByIt(Move move, String reason, Instant at) {
        Presence target = presence(move.targetId());
        boolean begunByIt = move.own().participationId().equals(target.begunBy());
        if (begunByIt && target.attendances().isEmpty() && !target.withdrawn()) {
            journal.write(new ParticipationWithdrawn(move.targetId(), target.projectId(), reason, at));
        }
    }

    /** A session that the other one has already is not taken twice. */
    void takeForOther(TimeTaken wanted) {
        timetables.take(other.traineeId(), wanted);
    }

    void takeForOwn(TimeTaken wanted) {
        timetables.take(traineeId, wanted);
    }

    /** Gives a session of the other one back, unless it attended it by itself too. */
    void freeOfOther(String targetId, String sessionId) {
        boolean stillThere = presence(targetId)
                .at(sessionId)
                .filter(it -> it.state() != AttendanceState.VOIDED)
                .isPresent();
        if (!stillThere) {
            timetables.free(other.traineeId(), targetId, sessionId);
        }
    }

    void handOver() {
        for (Timetable.Taken it : timetables.of(traineeId).taken()) {
            timetables.free(traineeId, it.participationId(), it.slot().sessionId());
        }
        timetables.write(traineeId, new TimetableHandedOver(TimetableEvent.of(traineeId), other.traineeId()));
    }

    void takeBack() {
        timetables.write(traineeId, new TimetableTakenBack(TimetableEvent.of(traineeId), traineeId));
    }
}
