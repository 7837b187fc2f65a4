package io.caseledger.policy;

import static io.caseledger.shared.Role.ADMIN;
import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Day;
import io.caseledger.shared.Expecting;
import io.caseledger.shared.Happened;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of a policy. Each record is also a GraphQL mutation of the same name. */
public sealed interface PolicyCommand extends Expecting {
    String policyId();

    /** Enters a policy. The number of a document is entered once for its issuer in a project. */
    @Allowed(OFFICER)
    record RegisterPolicy(
            @TargetAggregateIdentifier @Text(max = 64) String policyId,
            @RecordId("PROJECT_NOT_FOUND") @Text(max = 64) String projectId,
            @Valid PolicyParticulars particulars,
            @Happened Instant occurredAt)
            implements PolicyCommand, Creation {}

    /** Says which later policy repeals it, from a day on (废止). */
    @Allowed(OFFICER)
    record RepealPolicy(
            @TargetAggregateIdentifier @Text(max = 64) String policyId,
            @RecordId("POLICY_NOT_FOUND") @Text(max = 64) String repealedBy,
            @Day LocalDate on,
            @Happened Instant occurredAt)
            implements PolicyCommand {}

    /** It was not repealed; the entry was wrong. */
    @Allowed({OFFICER, ADMIN})
    record VoidPolicyRepeal(
            @TargetAggregateIdentifier @Text(max = 64) String policyId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements PolicyCommand {}

    /** Says anew what the policy is, all of it. */
    @Allowed(OFFICER)
    record CorrectPolicy(
            @TargetAggregateIdentifier @Text(max = 64) String policyId,
            @Valid PolicyParticulars particulars,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements PolicyCommand {}

    /** It should never have been entered; refused while it repeals another one. */
    @Allowed({OFFICER, ADMIN})
    record VoidPolicy(
            @TargetAggregateIdentifier @Text(max = 64) String policyId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements PolicyCommand {}
}
