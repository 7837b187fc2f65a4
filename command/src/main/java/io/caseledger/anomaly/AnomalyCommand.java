package io.caseledger.anomaly;

import static io.caseledger.shared.Role.AUDITOR;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.NotLookedUp;
import io.caseledger.shared.Text;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything one may ask about an anomaly. Each record is also a GraphQL mutation of the same name. */
public sealed interface AnomalyCommand {
    String assessmentId();

    /** Says what is to be thought of an anomaly. Nothing said before is lost; the latest holds. */
    @Allowed(AUDITOR)
    record AssessAnomaly(
            @TargetAggregateIdentifier @Text(max = 64) String assessmentId,

            @NotLookedUp("An anomaly is found by rules and is no record") @Text(max = 64)
            String anomalyId,

            Assessment assessment,
            @Text(max = 2000) String note)
            implements AnomalyCommand, Creation {}
}
