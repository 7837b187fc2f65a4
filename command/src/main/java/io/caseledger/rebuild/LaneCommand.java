package io.caseledger.rebuild;

import static io.caseledger.shared.Role.ADMIN;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Text;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything one may ask of a lane of the views that stands still. Each record is also a GraphQL mutation of the same name. */
public sealed interface LaneCommand {
    String retryId();

    /** Tries at once what would be tried again later. */
    @Allowed(ADMIN)
    record RetryLane(
            @TargetAggregateIdentifier @Text(max = 64) String retryId,
            int lane,
            @Text(max = 1000) String reason) implements LaneCommand, Creation {}
}
