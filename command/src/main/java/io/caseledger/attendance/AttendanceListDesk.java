package io.caseledger.attendance;

import io.caseledger.attendance.AttendanceListCommand.*;
import io.caseledger.attendance.AttendanceListEvent.*;
import io.caseledger.attendance.ParticipationEvent.AttendanceConfirmed;
import io.caseledger.attendance.ParticipationEvent.AttendanceVoided;
import io.caseledger.gate.Creations;
import io.caseledger.training.TrainingClassStanding;
import io.caseledger.training.TrainingClasses;
import io.caseledger.training.TrainingSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Records, confirms and voids the attendance of hundreds at once: everything is read in a few statements, and appended in one. */
@Component
class AttendanceListDesk {
    private final EventStore events;
    private final Journals journals;
    private final TrainingClasses classes;
    private final ClassRules rules;
    private final RowRules rowRules;
    private final Completions completions;
    private final LookupKey secret;

    AttendanceListDesk(
            EventStore events,
            Journals journals,
            TrainingClasses classes,
            ClassRules rules,
            RowRules rowRules,
            Completions completions,
            LookupKey secret) {
        this.events = events;
        this.journals = journals;
        this.classes = classes;
        this.rules = rules;
        this.rowRules = rowRules;
        this.completions = completions;
        this.secret = secret;
    }

    /** Before a file is read for a list that exists. */
    void leaveToGate(String listId) {
        Creations.leaveToGate(events, listId);
    }

    /**
     * Records what a list says, row by row.
     *
     * @throws io.caseledger.shared.Rejected where no row could be stored: there is no such class or session, or it takes none
     */
    AttendanceListRecorded record(RecordAttendanceList it, String by) {
        Creations.leaveToGate(events, it.listId());
        var _ = classes.standing(it.classId());
        Journal journal = journals.begin();
        Keys keys = new Keys(journal, secret);
        List<ListedRow> rows = ListedRow.of(it, rowRules, keys);
        ListedRow.openAll(rows, it, journal, keys);
        TrainingClassStanding taught = classes.stored(it.classId()); // after the timetables, see SessionAttendance
        rules.mustTakeAttendance(taught, it.method());
        TrainingSession session = rules.delivered(taught, it.sessionId());
        List<RowReceipt> receipts = new ListRecording(journal, keys, rules, it, taught, session, by).store(rows);
        return new AttendanceListRecorded(
                it.listId(),
                taught.projectId(),
                it.classId(),
                it.sessionId(),
                it.method(),
                it.fileDigest(),
                receipts,
                by,
                it.occurredAt());
    }

    /** Confirms what still waits for it, and says for each other row why not. */
    AttendanceListConfirmed confirm(AttendanceListRecorded list, ConfirmAttendanceList it, String by) {
        TrainingClassStanding taught = classes.standing(list.classId());
        var _ = rules.delivered(taught, list.sessionId());
        Journal journal = journals.begin();
        var left = new ArrayList<RowLeft>();
        int confirmed = 0;
        for (RowReceipt row : opened(journal, list)) {
            Presence who = standing(journal, row);
            var attendance = who.at(list.sessionId());
            AttendanceState state = attendance.map(Attendance::state).orElse(AttendanceState.VOIDED);
            if (state == AttendanceState.RECORDED) {
                journal.write(new AttendanceConfirmed(
                        who.participationId(), who.projectId(), list.sessionId(), by, it.occurredAt()));
                confirmed++;
            } else if (state == AttendanceState.VOIDED) {
                left.add(new RowLeft(row.row(), RowReason.of("ATTENDANCE_NOT_FOUND", list.sessionId())));
            }
        }
        complete(journal, taught);
        return new AttendanceListConfirmed(
                list.listId(), list.projectId(), confirmed, List.copyOf(left), by, it.occurredAt());
    }

    /** Voids what this list recorded; what others had recorded before it stays. */
    AttendanceListVoided voidAll(AttendanceListRecorded list, VoidAttendanceList it, String by) {
        TrainingClassStanding taught = classes.standing(list.classId());
        Journal journal = journals.begin();
        var timetables = new TimetableDesk(journal);
        int voided = 0;
        for (RowReceipt row : opened(journal, list)) {
            Presence who = standing(journal, row);
            boolean ofList = who.at(list.sessionId())
                    .filter(each -> list.listId().equals(each.listId()) && each.state() != AttendanceState.VOIDED)
                    .isPresent();
            if (ofList) {
                timetables.free(who.traineeId(), who.participationId(), list.sessionId());
                journal.write(new AttendanceVoided(
                        who.participationId(), who.projectId(), list.sessionId(), it.reason(), by, it.occurredAt()));
                voided++;
            }
        }
        complete(journal, taught);
        return new AttendanceListVoided(list.listId(), list.projectId(), voided, it.reason(), by, it.occurredAt());
    }

    /** The rows that became attendance, with their streams read. */
    private static List<RowReceipt> opened(Journal journal, AttendanceListRecorded list) {
        List<RowReceipt> rows = list.receipts().stream()
                .filter(it -> it.participationId() != null)
                .toList();
        journal.open(rows.stream()
                .map(it -> Objects.requireNonNull(it.participationId()))
                .toList());
        journal.open(TimetableDesk.streamsOf(
                rows.stream().map(it -> Objects.requireNonNull(it.traineeId())).toList()));
        return rows;
    }

    /** The participation of a row, or the one for which it counts since a merger. */
    private static Presence standing(Journal journal, RowReceipt row) {
        Presence now = Objects.requireNonNull(journal.presence(Objects.requireNonNull(row.participationId())));
        while (now.mergedInto() != null) {
            now = Objects.requireNonNull(journal.presence(now.mergedInto()));
        }
        return now;
    }

    private void complete(Journal journal, TrainingClassStanding taught) {
        Roster.of(journal, taught.classId())
                .forEach(who -> completions.change(who, taught).ifPresent(journal::write));
    }
}
