package io.caseledger.attendance;

import io.caseledger.attendance.ParticipationEvent.*;
import io.caseledger.attendance.TimetableEvent.*;
import io.caseledger.attendance.TraineeCommand.MergeTrainees;
import io.caseledger.attendance.TraineeCommand.UnmergeTrainees;
import io.caseledger.attendance.TraineeEvent.TraineeAbsorbed;
import io.caseledger.attendance.TraineeEvent.TraineeReleased;
import io.caseledger.shared.Rejected;
import io.caseledger.training.TrainingClasses;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Moves the participations and the time of one registration to another one of the same person, and back.
 *
 * <p>A merger of two who attended different sessions at the same time is refused: one person cannot have done so, hence
 * either they are two people, or one attendance is wrong and is voided first. The same session in both is no contradiction;
 * it is one attendance from then on.
 */
@Component
class MergeDesk {
    private final Journals journals;
    private final TrainingClasses classes;
    private final Completions completions;

    MergeDesk(Journals journals, TrainingClasses classes, Completions completions) {
        this.journals = journals;
        this.classes = classes;
        this.completions = completions;
    }

    /**
     * Moves all that the trainee took part in to the other one.
     *
     * @throws Rejected with {@code TRAINEE_NOT_FOUND}, {@code TRAINEE_IS_MERGED}, {@code TRAINEES_OVERLAP} or {@code
     *     PARTICIPATION_CERTIFIED}
     */
    void merge(MergeTrainees it) {
        Merger merger = open(it.traineeId(), it.mergedInto());
        merger.mustNotOverlap();
        merger.moves().forEach(move -> absorb(merger, move, it));
        merger.handOver();
        TraineeProfile other = merger.other();
        merger.journal()
                .write(new TraineeAbsorbed(other.traineeId(), other.projectId(), it.traineeId(), it.occurredAt()));
    }

    /** Gives back what came with the trainee, as it stands now. */
    void unmerge(UnmergeTrainees it, String from) {
        Merger merger = open(it.traineeId(), from);
        merger.takeBack();
        merger.moves().forEach(move -> release(merger, move, it));
        TraineeProfile other = merger.other();
        merger.journal()
                .write(new TraineeReleased(other.traineeId(), other.projectId(), it.traineeId(), it.occurredAt()));
    }

    private Merger open(String traineeId, String otherId) {
        return Merger.open(journals.begin(), traineeId, otherId);
    }

    private void absorb(Merger merger, Merger.Move move, MergeTrainees it) {
        Journal journal = merger.journal();
        Presence own = move.own();
        if (own.certificateId() != null) {
            throw Rejected.because("PARTICIPATION_CERTIFIED", own.certificateId());
        }
        merger.begin(move, it.reason(), it.occurredAt());
        List<Attendance> moved = own.attendances().stream()
                .map(each -> each.via(own.participationId()))
                .toList();
        journal.write(new ParticipationMerged(
                own.participationId(), own.projectId(), move.targetId(), it.mergedInto(), it.occurredAt()));
        String number = classes.standing(own.classId()).number();
        for (Attendance each : moved) {
            if (each.state() != AttendanceState.VOIDED) {
                merger.takeForOther(timeOf(each, it.mergedInto(), move.targetId(), own.classId(), number));
            }
        }
        journal.write(new AttendancesAbsorbed(
                move.targetId(), own.projectId(), own.participationId(), moved, it.occurredAt()));
        complete(journal, move.targetId());
    }

    private void release(Merger merger, Merger.Move move, UnmergeTrainees it) {
        Journal journal = merger.journal();
        Presence own = move.own();
        Presence target = merger.presence(move.targetId());
        List<Attendance> returned = new ArrayList<>();
        target.attendances().stream()
                .filter(each -> each.cameFrom(own.participationId()))
                .map(Attendance::back)
                .forEach(returned::add);
        journal.write(
                new AttendancesReleased(move.targetId(), own.projectId(), own.participationId(), it.occurredAt()));
        journal.write(new ParticipationUnmerged(
                own.participationId(), own.projectId(), it.traineeId(), returned, it.occurredAt()));
        String number = classes.standing(own.classId()).number();
        for (Attendance each : returned) {
            if (each.state() != AttendanceState.VOIDED) {
                merger.freeOfOther(move.targetId(), each.sessionId());
                merger.takeForOwn(timeOf(each, it.traineeId(), own.participationId(), own.classId(), number));
            }
        }
        merger.endIfBegunByIt(move, it.reason(), it.occurredAt());
        complete(journal, move.targetId());
        complete(journal, own.participationId());
    }

    private static TimeTaken timeOf(
            Attendance it, String traineeId, String participationId, String classId, String number) {
        return new TimeTaken(
                TimetableEvent.of(traineeId),
                participationId,
                classId,
                number,
                it.sessionId(),
                it.startsAt(),
                it.endsAt());
    }

    private void complete(Journal journal, String participationId) {
        Presence now = journal.presence(participationId);
        if (now != null) {
            completions.change(now, classes.standing(now.classId())).ifPresent(journal::write);
        }
    }
}
