package io.caseledger.reminder;

import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Happened;
import io.caseledger.shared.Text;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of a reminder. Each record is also a GraphQL mutation of the same name. */
public sealed interface ReminderCommand {
    String reminderId();

    /** An officer has seen it. */
    @Allowed({OFFICER})
    record AcknowledgeReminder(
            @TargetAggregateIdentifier @Text(max = 64) String reminderId,
            @Text(max = 1000) @Nullable String note,
            @Happened Instant occurredAt)
            implements ReminderCommand {}
}
