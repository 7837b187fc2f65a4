package io.caseledger.reminder;

import io.caseledger.deadline.Clock;
import io.caseledger.shared.OccursAt;
import io.caseledger.shared.ProjectFact;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a reminder. Names and components are stored for ever. */
public sealed interface ReminderEvent extends ProjectFact {
    String reminderId();

    /**
     * A stage before a limit was reached.
     *
     * @param party whose limit it was, where each party of the record has one of its own
     * @param clock as the record held it, with its pack and the due instant that was recorded
     * @param dueAt when the limit ended by the calendar of that time
     */
    @Revision("1")
    record ReminderRaised(
            String reminderId,
            String projectId,
            String kind,
            String recordId,
            @Nullable String party,
            Clock clock,
            Instant dueAt,
            String stage,
            @OccursAt Instant raisedAt)
            implements ReminderEvent {}

    /** A limit ended and its clock still ran. The components are those of a reminder. */
    @Revision("1")
    record LimitMissed(
            String reminderId,
            String projectId,
            String kind,
            String recordId,
            @Nullable String party,
            Clock clock,
            Instant dueAt,
            @OccursAt Instant raisedAt)
            implements ReminderEvent {}

    @Revision("1")
    record ReminderAcknowledged(
            String reminderId,
            String projectId,
            String by,
            @Nullable String note,
            Instant occurredAt) implements ReminderEvent {}
}
