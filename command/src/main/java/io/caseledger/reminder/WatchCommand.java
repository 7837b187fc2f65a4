package io.caseledger.reminder;

import static io.caseledger.shared.Role.SYSTEM;

import io.caseledger.deadline.Clock;
import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.RecordId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What the system alone tells the ledger, when it watches over limits. None of these is a mutation. */
public sealed interface WatchCommand extends Creation {
    String reminderId();

    String kind();

    String recordId();

    /** Whose limit it is, where each party of the record has one of its own under the same rule. */
    @Nullable
    String party();

    /** The clock as the record holds it, with the due instant that was recorded. */
    Clock clock();

    /** A stage before the limit is reached. */
    @Allowed({SYSTEM})
    record RaiseReminder(
            @TargetAggregateIdentifier String reminderId,
            String projectId,
            String kind,
            @RecordId String recordId,
            @Nullable String party,
            Clock clock,
            String stage)
            implements WatchCommand {}

    /** The limit is over, and its clock still runs. */
    @Allowed({SYSTEM})
    record RecordMissedLimit(
            @TargetAggregateIdentifier String reminderId,
            String projectId,
            String kind,
            @RecordId String recordId,
            @Nullable String party,
            Clock clock)
            implements WatchCommand {}

    /** The command about a clock; a stage reminds, none says that the limit is over. */
    static WatchCommand of(
            String projectId,
            String kind,
            String recordId,
            @Nullable String party,
            Clock clock,
            @Nullable String stage) {
        String id = ReminderId.of(kind, recordId, party, clock, stage);
        return stage == null
                ? new RecordMissedLimit(id, projectId, kind, recordId, party, clock)
                : new RaiseReminder(id, projectId, kind, recordId, party, clock, stage);
    }
}
