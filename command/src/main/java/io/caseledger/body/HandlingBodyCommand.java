package io.caseledger.body;

import static io.caseledger.shared.Role.ADMIN;
import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Day;
import io.caseledger.shared.Expecting;
import io.caseledger.shared.Happened;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import io.caseledger.shared.Validity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of a handling body. Each record is also a GraphQL mutation of the same name. */
public sealed interface HandlingBodyCommand extends Expecting {
    String bodyId();

    /** Enters a body. The same code, or the same kind and name at one place, is entered once in a project. */
    @Allowed(OFFICER)
    record RegisterHandlingBody(
            @TargetAggregateIdentifier @Text(max = 64) String bodyId,
            @RecordId("PROJECT_NOT_FOUND") @Text(max = 64) String projectId,
            @Valid BodyParticulars particulars,
            @Day LocalDate openedOn,
            @Happened Instant occurredAt)
            implements HandlingBodyCommand, Creation {}

    /** States what the body can handle from a day on. Of several that cover a day, the one that began last holds. */
    @Allowed(OFFICER)
    record RecordHandlingCapacity(
            @TargetAggregateIdentifier @Text(max = 64) String bodyId,
            @Valid Capacity capacity,
            @Happened Instant occurredAt)
            implements HandlingBodyCommand {}

    /** Replaces a statement of capacity by what is right. */
    @Allowed(OFFICER)
    record CorrectHandlingCapacity(
            @TargetAggregateIdentifier @Text(max = 64) String bodyId,
            int number,
            @Valid Capacity capacity,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements HandlingBodyCommand {}

    /** A statement that was recorded in error; the one before it holds again where it covers the day. */
    @Allowed({OFFICER, ADMIN})
    record VoidHandlingCapacity(
            @TargetAggregateIdentifier @Text(max = 64) String bodyId,
            int number,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements HandlingBodyCommand {}

    /** The body no longer exists, or no longer handles disputes, from a day on. */
    @Allowed(OFFICER)
    record CloseHandlingBody(
            @TargetAggregateIdentifier @Text(max = 64) String bodyId,
            @Day LocalDate on,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements HandlingBodyCommand {}

    /** It exists again from a day on. */
    @Allowed(OFFICER)
    record ReopenHandlingBody(
            @TargetAggregateIdentifier @Text(max = 64) String bodyId,
            @Day LocalDate on,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements HandlingBodyCommand {}

    /** Says anew what the body is and when it existed, all of it. */
    @Allowed(OFFICER)
    record CorrectHandlingBody(
            @TargetAggregateIdentifier @Text(max = 64) String bodyId,
            @Valid BodyParticulars particulars,

            @NotEmpty(message = "REQUIRED") @Size(max = 50, message = "TOO_MANY")
            List<@Valid Validity> periods,

            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements HandlingBodyCommand {}

    /** It should never have been entered. */
    @Allowed({OFFICER, ADMIN})
    record VoidHandlingBody(
            @TargetAggregateIdentifier @Text(max = 64) String bodyId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements HandlingBodyCommand {}
}
