package io.caseledger.dispute;

import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Happened;
import io.caseledger.shared.Text;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of a case that is assisted (维权援助). */
public sealed interface AssistanceCommand extends DisputeCommand {
    /** The work on an accepted case begins. */
    @Allowed(OFFICER)
    record StartAssistance(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements AssistanceCommand {}

    /** Records what was done for the applicant. */
    @Allowed(OFFICER)
    record RecordAssistance(
            @TargetAggregateIdentifier @Text(max = 64) String caseId,
            AssistanceNeed kind,
            @Text(max = 2000) String note,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements AssistanceCommand {}
}
