package io.caseledger.attendance.view;

import io.caseledger.attendance.Attendance;
import io.caseledger.attendance.AttendanceState;
import io.caseledger.attendance.ParticipationEvent;
import io.caseledger.attendance.ParticipationEvent.*;
import io.caseledger.attendance.ParticipationState;
import io.caseledger.attendance.Presence;
import io.caseledger.training.ClassMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A participation while one more event is folded into what is shown of it. */
record ParticipationFold(@Nullable ParticipationView before, Presence now, ParticipationEvent event) {

    static ParticipationFold of(@Nullable ParticipationView view, ParticipationEvent event) {
        return new ParticipationFold(view, Presence.after(event, view == null ? null : view.presence()), event);
    }

    ParticipationView view() {
        boolean merged = now.state() == ParticipationState.MERGED;
        List<Attendance> counting = merged
                ? List.of()
                : now.effective().stream().filter(it -> it.state().counts()).toList();
        LocalDate completedOn =
                merged || now.completed() == null ? null : now.completed().completedOn();
        boolean certified = !merged && now.certificateId() != null;
        return new ParticipationView(
                now.participationId(),
                now.projectId(),
                now.classId(),
                now.traineeId(),
                now.mergedInto() == null ? now.participationId() : now.mergedInto(),
                now.mode(),
                now.state(),
                now.walkIn(),
                now,
                now.effective(),
                changes(),
                merged,
                now.mode() == ClassMode.OFFLINE,
                !counting.isEmpty(),
                counting.stream().map(Attendance::day).min(LocalDate::compareTo).orElse(null),
                counting.size(),
                counting.stream().mapToInt(Attendance::minutes).sum(),
                completedOn != null,
                completedOn,
                certified,
                now.certificateId(),
                certificateNumber(),
                withdrawReason(),
                before == null ? Objects.requireNonNull(at()) : before.enrolledAt(),
                updatedAt());
    }

    private List<AttendanceChange> changes() {
        List<AttendanceChange> earlier = before == null ? List.of() : before.changes();
        AttendanceChange change = change();
        if (change == null) {
            return earlier;
        }
        var longer = new ArrayList<>(earlier);
        longer.add(change);
        return List.copyOf(longer);
    }

    private @Nullable AttendanceChange change() {
        return switch (event) {
            case AttendanceRecorded it ->
                new AttendanceChange(
                        it.sessionId(), AttendanceState.RECORDED, it.minutes(), null, it.recordedBy(), it.occurredAt());
            case AttendanceConfirmed it ->
                new AttendanceChange(
                        it.sessionId(),
                        AttendanceState.CONFIRMED,
                        minutesOf(it.sessionId()),
                        null,
                        it.confirmedBy(),
                        it.occurredAt());
            case AttendanceCorrected it ->
                new AttendanceChange(
                        it.sessionId(),
                        AttendanceState.CORRECTED,
                        it.minutes(),
                        it.reason(),
                        it.correctedBy(),
                        it.occurredAt());
            case AttendanceVoided it ->
                new AttendanceChange(
                        it.sessionId(),
                        AttendanceState.VOIDED,
                        minutesOf(it.sessionId()),
                        it.reason(),
                        it.voidedBy(),
                        it.occurredAt());
            default -> null;
        };
    }

    private int minutesOf(String sessionId) {
        return now.at(sessionId).map(Attendance::minutes).orElse(0);
    }

    private @Nullable String certificateNumber() {
        if (event instanceof ParticipationCertified it) {
            return it.number();
        }
        return before == null || now.certificateId() == null ? null : before.certificateNumber();
    }

    private @Nullable String withdrawReason() {
        if (event instanceof ParticipationWithdrawn it) {
            return it.reason();
        }
        return before == null || !now.withdrawn() ? null : before.withdrawReason();
    }

    private Instant updatedAt() {
        Instant at = at();
        return at == null ? Objects.requireNonNull(before).updatedAt() : at;
    }

    /** When it happened; what follows from other facts, as completion does, has no time of its own. */
    private @Nullable Instant at() {
        return switch (event) {
            case TraineeEnrolled it -> it.occurredAt();
            case ParticipationWithdrawn it -> it.occurredAt();
            case ParticipationReinstated it -> it.occurredAt();
            case AttendanceRecorded it -> it.occurredAt();
            case AttendanceConfirmed it -> it.occurredAt();
            case AttendanceCorrected it -> it.occurredAt();
            case AttendanceVoided it -> it.occurredAt();
            case ParticipationMerged it -> it.occurredAt();
            case ParticipationUnmerged it -> it.occurredAt();
            case AttendancesAbsorbed it -> it.occurredAt();
            case AttendancesReleased it -> it.occurredAt();
            case AttendanceRetimed _, ParticipationCompleted _, ParticipationUncompleted _ -> null;
            case ParticipationCertified _, ParticipationUncertified _ -> null;
        };
    }
}
