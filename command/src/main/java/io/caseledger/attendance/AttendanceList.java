package io.caseledger.attendance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.attendance.AttendanceListCommand.*;
import io.caseledger.attendance.AttendanceListEvent.*;
import io.caseledger.gate.Remembering;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A list by which the attendance of a session was recorded, with a receipt for every row. It is confirmed or voided as a
 * whole; single rows are confirmed, corrected and voided as the attendance that they became.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class AttendanceList extends Remembering {
    @AggregateIdentifier
    private String listId;

    private AttendanceListRecorded recorded;
    private AttendanceListState state;

    AttendanceList() {}

    @CommandHandler
    AttendanceList(RecordAttendanceList it, AttendanceListDesk desk, @MetaDataValue("by") @Nullable String by) {
        apply(desk.record(it, nameOf(by)));
    }

    @CommandHandler
    AttendanceList(
            ImportAttendanceList it, AttendanceListDesk desk, ListFile file, @MetaDataValue("by") @Nullable String by) {
        desk.leaveToGate(it.listId());
        apply(desk.record(it.with(file.rows(it.fileDigest())), nameOf(by)));
    }

    @CommandHandler
    void handle(ConfirmAttendanceList it, AttendanceListDesk desk, @MetaDataValue("by") @Nullable String by) {
        AttendanceListLifeCycle.check(it, state);
        apply(desk.confirm(recorded, it, nameOf(by)));
    }

    @CommandHandler
    void handle(VoidAttendanceList it, AttendanceListDesk desk, @MetaDataValue("by") @Nullable String by) {
        AttendanceListLifeCycle.check(it, state);
        apply(desk.voidAll(recorded, it, nameOf(by)));
    }

    @EventSourcingHandler
    void on(AttendanceListEvent event, MetaData meta) {
        remember(event, meta);
        state = AttendanceListLifeCycle.after(event);
        if (event instanceof AttendanceListRecorded it) {
            listId = it.listId();
            recorded = it;
        }
    }

    @Override
    protected String recordId() {
        return listId;
    }
}
