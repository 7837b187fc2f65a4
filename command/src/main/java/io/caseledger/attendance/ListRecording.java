package io.caseledger.attendance;

import io.caseledger.attendance.AttendanceListCommand.RecordAttendanceList;
import io.caseledger.attendance.ParticipationCommand.RecordAttendance;
import io.caseledger.attendance.ParticipationEvent.AttendanceRecorded;
import io.caseledger.attendance.ParticipationEvent.TraineeEnrolled;
import io.caseledger.attendance.TimetableEvent.TimeTaken;
import io.caseledger.attendance.TraineeEvent.TraineeCorrected;
import io.caseledger.attendance.TraineeEvent.TraineeRegistered;
import io.caseledger.gate.Reach;
import io.caseledger.shared.Rejected;
import io.caseledger.training.TrainingClassStanding;
import io.caseledger.training.TrainingSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stores the rows of one list: for each, everything is checked before anything is written. */
final class ListRecording {
    private final Journal journal;
    private final Keys keys;
    private final ClassRules rules;
    private final TimetableDesk timetables;
    private final RecordAttendanceList list;
    private final TrainingClassStanding taught;
    private final TrainingSession session;
    private final String by;
    private final List<String> entered = new ArrayList<>();
    private final Recognition recognition;

    ListRecording(
            Journal journal,
            Keys keys,
            ClassRules rules,
            RecordAttendanceList list,
            TrainingClassStanding taught,
            TrainingSession session,
            String by) {
        this.journal = journal;
        this.keys = keys;
        this.rules = rules;
        this.timetables = new TimetableDesk(journal);
        this.recognition = new Recognition(keys, list.listId());
        this.list = list;
        this.taught = taught;
        this.session = session;
        this.by = by;
    }

    List<RowReceipt> store(List<ListedRow> rows) {
        recognition.deny(Reach.outOf(rows.stream()
                .map(it -> it.written().traineeId())
                .<String>mapMulti((id, out) -> {
                    if (id != null) {
                        out.accept(id);
                    }
                })
                .toList()));
        var receipts = new ArrayList<RowReceipt>(rows.size());
        for (ListedRow row : rows) {
            receipts.add(row.wrong() == null ? receipt(row) : RowReceipt.refused(row.number(), row.wrong()));
        }
        Roster.enter(journal, list.classId(), entered);
        return List.copyOf(receipts);
    }

    private RowReceipt receipt(ListedRow row) {
        try {
            return store(row);
        } catch (Rejected refused) {
            return RowReceipt.refused(
                    row.number(), RowReason.of(refused.reasons().getFirst()));
        }
    }

    private RowReceipt store(ListedRow row) {
        Recognition.Person person = recognition.find(row);
        String traineeId = person.traineeId();
        String id = ParticipationCommand.idOf(list.classId(), traineeId);
        Presence there = journal.presence(id);
        if (there != null) {
            AttendanceState held =
                    there.at(session.sessionId()).map(Attendance::state).orElse(AttendanceState.VOIDED);
            if (held != AttendanceState.VOIDED) {
                return RowReceipt.already(row.number(), traineeId, there, held);
            }
            ParticipationLifeCycle.check(asOne(id, row), there.state());
        }
        int minutes = rules.minutes(session, row.written().minutes());
        TimeTaken time = TimetableDesk.timeOf(traineeId, id, taught, session);
        timetables.mustBeFree(traineeId, time);
        register(row, person);
        if (there == null) {
            enrol(id, traineeId);
        }
        timetables.take(traineeId, time);
        journal.write(recorded(id, minutes));
        return RowReceipt.recorded(row.number(), traineeId, id, person.isNew());
    }

    private void register(ListedRow row, Recognition.Person person) {
        String traineeId = person.traineeId();
        if (person.isNew()) {
            keys.take(traineeId, row.keys(), "row");
            if (row.walkInKey() != null) {
                keys.take(row.walkInKey(), traineeId);
                recognition.registered(traineeId);
            }
            journal.write(new TraineeRegistered(
                    traineeId,
                    taught.projectId(),
                    Objects.requireNonNull(row.identity()),
                    row.walkInKey() != null,
                    list.occurredAt()));
        } else if (person.completed()) {
            complete(Objects.requireNonNull(journal.trainee(traineeId)), Objects.requireNonNull(row.identity()));
        }
    }

    /** The person was known by phone and name; now the identity number is known, too. */
    private void complete(TraineeProfile known, TraineeIdentity said) {
        TraineeIdentity before = known.identity();
        var now = new TraineeIdentity(
                before.name(),
                said.identityNumber(),
                before.phone(),
                first(before.organisation(), said.organisation()),
                first(before.uscc(), said.uscc()));
        keys.take(known.traineeId(), keys.of(now), "row");
        journal.write(new TraineeCorrected(
                known.traineeId(), known.projectId(), now, "attendance list " + list.listId(), list.occurredAt()));
    }

    private static @Nullable String first(@Nullable String known, @Nullable String said) {
        return known == null ? said : known;
    }

    private void enrol(String participationId, String traineeId) {
        timetables.enter(traineeId, participationId, list.classId());
        entered.add(participationId);
        journal.write(new TraineeEnrolled(
                participationId,
                taught.projectId(),
                list.classId(),
                traineeId,
                taught.mode(),
                true,
                null,
                list.occurredAt()));
    }

    private AttendanceRecorded recorded(String participationId, int minutes) {
        return new AttendanceRecorded(
                participationId,
                taught.projectId(),
                session.sessionId(),
                list.method(),
                minutes,
                session.startsAt(),
                session.endsAt(),
                by,
                list.listId(),
                list.occurredAt());
    }

    private RecordAttendance asOne(String participationId, ListedRow row) {
        return new RecordAttendance(
                participationId,
                session.sessionId(),
                list.method(),
                row.written().minutes(),
                list.occurredAt());
    }
}
