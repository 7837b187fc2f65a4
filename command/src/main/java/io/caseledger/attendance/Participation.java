package io.caseledger.attendance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.attendance.ParticipationCommand.*;
import io.caseledger.attendance.ParticipationEvent.*;
import io.caseledger.gate.Remembering;
import io.caseledger.shared.Rejected;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One trainee in one class, from enrolment to certificate.
 *
 * <p>The attendance of each session that was delivered is recorded, and confirmed, corrected or voided; with it the person's
 * time is taken or given back. Completion is no step of anybody's: it follows from what is confirmed and what was delivered,
 * and is put on record whenever it changes. When two registrations turn out to be one person, the attendance of one
 * participation moves to the other's, and back if that was wrong.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class Participation extends Remembering {
    @AggregateIdentifier
    private String participationId;

    private Presence now;

    Participation() {}

    @CommandHandler
    Participation(EnrolTrainee it, ParticipationDesk desk) {
        apply(desk.enrol(it));
    }

    @CommandHandler
    void handle(WithdrawTrainee it, ParticipationDesk desk) {
        ParticipationLifeCycle.check(it, now.state());
        if (now.certificateId() != null) {
            throw Rejected.because("PARTICIPATION_CERTIFIED", now.certificateId());
        }
        apply(new ParticipationWithdrawn(participationId, now.projectId(), it.reason(), it.occurredAt()));
        complete(desk);
    }

    @CommandHandler
    void handle(ReinstateTrainee it, ParticipationDesk desk) {
        ParticipationLifeCycle.check(it, now.state());
        desk.reinstate(now);
        apply(new ParticipationReinstated(participationId, now.projectId(), it.reason(), it.occurredAt()));
        complete(desk);
    }

    @CommandHandler
    void handle(RecordAttendance it, ParticipationDesk desk, @MetaDataValue("by") @Nullable String by) {
        ParticipationLifeCycle.check(it, now.state());
        now.at(it.sessionId()).ifPresent(old -> AttendanceLifeCycle.check(it, old.state()));
        apply(desk.record(now, it, nameOf(by)));
    }

    @CommandHandler
    void handle(ConfirmAttendance it, ParticipationDesk desk, @MetaDataValue("by") @Nullable String by) {
        var _ = known(it, it.sessionId());
        desk.mustBeDelivered(now.classId(), it.sessionId());
        apply(new AttendanceConfirmed(participationId, now.projectId(), it.sessionId(), nameOf(by), it.occurredAt()));
        complete(desk);
    }

    @CommandHandler
    void handle(CorrectAttendance it, ParticipationDesk desk, @MetaDataValue("by") @Nullable String by) {
        var _ = known(it, it.sessionId());
        desk.mustBeWithin(now.classId(), it.sessionId(), it.minutes());
        apply(new AttendanceCorrected(
                participationId,
                now.projectId(),
                it.sessionId(),
                it.minutes(),
                it.reason(),
                nameOf(by),
                it.occurredAt()));
        complete(desk);
    }

    @CommandHandler
    void handle(VoidAttendance it, ParticipationDesk desk, @MetaDataValue("by") @Nullable String by) {
        var _ = known(it, it.sessionId());
        desk.free(now, it.sessionId());
        apply(new AttendanceVoided(
                participationId, now.projectId(), it.sessionId(), it.reason(), nameOf(by), it.occurredAt()));
        complete(desk);
    }

    private Attendance known(ParticipationCommand it, String sessionId) {
        ParticipationLifeCycle.check(it, now.state());
        Attendance attendance =
                now.at(sessionId).orElseThrow(() -> Rejected.about("sessionId", "ATTENDANCE_NOT_FOUND", sessionId));
        AttendanceLifeCycle.check(it, attendance.state());
        return attendance;
    }

    private void complete(ParticipationDesk desk) {
        desk.completion(now).ifPresent(event -> apply(event));
    }

    @EventSourcingHandler
    void on(ParticipationEvent event, MetaData meta) {
        remember(event, meta);
        now = Presence.after(event, now);
        participationId = now.participationId();
    }

    @Override
    protected String recordId() {
        return participationId;
    }
}
