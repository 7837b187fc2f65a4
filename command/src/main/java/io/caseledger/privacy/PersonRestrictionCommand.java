package io.caseledger.privacy;

import static io.caseledger.shared.Role.ADMIN;
import static io.caseledger.shared.Role.AUDITOR;
import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Happened;
import io.caseledger.shared.NotLookedUp;
import io.caseledger.shared.Text;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of a restriction. Each record is also a GraphQL mutation of the same name. */
public sealed interface PersonRestrictionCommand {
    String restrictionId();

    /** Keeps the data of a person and shows it to nobody (停止除存储和采取必要的安全保护措施之外的处理). */
    @Allowed({OFFICER, ADMIN})
    record RestrictPerson(
            @TargetAggregateIdentifier @Text(max = 64) String restrictionId,

            @NotLookedUp("May stand in a record; its desk looks that record up") @Text(max = 64)
            String personId,

            @Text(max = 1000) String reason,
            @Text @Nullable String requestReference,
            @Happened Instant occurredAt)
            implements PersonRestrictionCommand, Creation {}

    /** Says on which legal basis somebody must see a restricted person; who said so may, for an hour. */
    @Allowed({AUDITOR, ADMIN})
    record DiscloseRestrictedPerson(
            @TargetAggregateIdentifier @Text(max = 64) String restrictionId,
            @Text String legalBasis,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements PersonRestrictionCommand {}

    /** The person is shown again. */
    @Allowed(ADMIN)
    record LiftRestriction(
            @TargetAggregateIdentifier @Text(max = 64) String restrictionId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements PersonRestrictionCommand {}
}
