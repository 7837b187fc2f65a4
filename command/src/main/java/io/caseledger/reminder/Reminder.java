package io.caseledger.reminder;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.deadline.Clocks;
import io.caseledger.deadline.ReminderPlans;
import io.caseledger.gate.Remembering;
import io.caseledger.reminder.ReminderCommand.AcknowledgeReminder;
import io.caseledger.reminder.ReminderEvent.LimitMissed;
import io.caseledger.reminder.ReminderEvent.ReminderAcknowledged;
import io.caseledger.reminder.ReminderEvent.ReminderRaised;
import io.caseledger.reminder.WatchCommand.RaiseReminder;
import io.caseledger.reminder.WatchCommand.RecordMissedLimit;
import io.caseledger.shared.Now;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A reminder of a limit, or the record of its end: raised once when its time has come, then acknowledged by an officer. */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class Reminder extends Remembering {
    @AggregateIdentifier
    private String reminderId;

    private String projectId;
    private Instant raisedAt;
    private @Nullable ReminderAcknowledged acknowledged;

    Reminder() {}

    @CommandHandler
    Reminder(RaiseReminder it, Clocks clocks, ReminderPlans plans, Now now) {
        Instant at = now.instant();
        Instant dueAt = dueAt(it, it.stage(), Schedule.of(it.clock(), clocks, plans), at);
        apply(new ReminderRaised(
                it.reminderId(),
                it.projectId(),
                it.kind(),
                it.recordId(),
                it.party(),
                it.clock(),
                dueAt,
                it.stage(),
                at));
    }

    @CommandHandler
    Reminder(RecordMissedLimit it, Clocks clocks, ReminderPlans plans, Now now) {
        Instant at = now.instant();
        Instant dueAt = dueAt(it, null, Schedule.of(it.clock(), clocks, plans), at);
        apply(new LimitMissed(
                it.reminderId(), it.projectId(), it.kind(), it.recordId(), it.party(), it.clock(), dueAt, at));
    }

    /** The poller may be wrong about the time, or have another calendar than this node: then nothing is raised. */
    private static Instant dueAt(WatchCommand it, @Nullable String stage, Schedule schedule, Instant now) {
        String id = ReminderId.of(it.kind(), it.recordId(), it.party(), it.clock(), stage);
        Rejected.unlessAbout("reminderId", id.equals(it.reminderId()), "REMINDER_ID_WRONG", id);
        var step =
                schedule.step(stage).orElseThrow(() -> unknown(stage, it.clock().rule()));
        Rejected.unless(!now.isBefore(step.at()), "REMINDER_TOO_EARLY", step.at());
        return schedule.present().dueAt();
    }

    private static Rejected unknown(@Nullable String stage, String rule) {
        return Rejected.about("stage", "REMINDER_STAGE_UNKNOWN", String.valueOf(stage), rule);
    }

    @CommandHandler
    void handle(AcknowledgeReminder it, @MetaDataValue("by") @Nullable String by) {
        if (acknowledged != null) {
            throw Rejected.because("REMINDER_ACKNOWLEDGED", acknowledged.by(), acknowledged.occurredAt());
        }
        Rejected.unlessAbout(
                "occurredAt", !it.occurredAt().isBefore(raisedAt), "OCCURRED_BEFORE_PREVIOUS_STEP", raisedAt);
        apply(new ReminderAcknowledged(reminderId, projectId, by == null ? "unknown" : by, it.note(), it.occurredAt()));
    }

    @EventSourcingHandler
    void on(ReminderEvent event, MetaData meta) {
        remember(event, meta);
        switch (event) {
            case ReminderRaised it -> raised(it.reminderId(), it.projectId(), it.raisedAt());
            case LimitMissed it -> raised(it.reminderId(), it.projectId(), it.raisedAt());
            case ReminderAcknowledged it -> acknowledged = it;
        }
    }

    private void raised(String id, String project, Instant at) {
        reminderId = id;
        projectId = project;
        raisedAt = at;
    }

    @Override
    protected String recordId() {
        return reminderId;
    }
}
