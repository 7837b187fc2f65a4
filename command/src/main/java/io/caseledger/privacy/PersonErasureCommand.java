package io.caseledger.privacy;

import static io.caseledger.shared.Role.ADMIN;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Happened;
import io.caseledger.shared.NotLookedUp;
import io.caseledger.shared.Text;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of an erasure. Each record is also a GraphQL mutation of the same name. */
public sealed interface PersonErasureCommand {
    String erasureId();

    /**
     * Erases a person for good; nobody can take it back, so only who runs the system may.
     *
     * @param requestReference under which the person asked for it, where she did
     * @param legalBasis the ground on which it happens before the time of retention is over; not needed afterwards
     */
    @Allowed(ADMIN)
    record ErasePerson(
            @TargetAggregateIdentifier @Text(max = 64) String erasureId,

            @NotLookedUp("Only who reaches every record may erase") @Text(max = 64)
            String personId,

            @Text(max = 1000) String reason,
            @Text @Nullable String requestReference,
            @Text @Nullable String legalBasis,
            @Happened Instant occurredAt)
            implements PersonErasureCommand, Creation {}
}
