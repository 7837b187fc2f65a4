package io.caseledger.breakglass;

import static io.caseledger.shared.Role.ADMIN;
import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.NotLookedUp;
import io.caseledger.shared.Text;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything one may ask of an emergency access. Each record is also a GraphQL mutation of the same name. */
public sealed interface BreakGlassCommand {
    String accessId();

    /** Opens one record to whoever asks, for reading and for some hours. */
    @Allowed(OFFICER)
    record BreakGlass(
            @TargetAggregateIdentifier @Text(max = 64) String accessId,

            @NotLookedUp("Whether there is such a record must not show") @Text(max = 200)
            String recordId,

            @Text(max = 1000) String reason)
            implements BreakGlassCommand, Creation {}

    /** Ends an access before its time. */
    @Allowed(ADMIN)
    record EndBreakGlass(
            @TargetAggregateIdentifier @Text(max = 64) String accessId,
            @Text(max = 1000) String reason) implements BreakGlassCommand {}
}
