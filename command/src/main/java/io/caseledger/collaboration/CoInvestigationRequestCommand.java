package io.caseledger.collaboration;

import static io.caseledger.shared.Role.ADMIN;
import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.Happened;
import io.caseledger.shared.NotLookedUp;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of a co-investigation request. Each record is also a GraphQL mutation of the same name. */
public sealed interface CoInvestigationRequestCommand {
    String coInvestigationId();

    /** A member asks others to co-investigate, by a day that it sets or within the limit of the rule pack. */
    @Allowed(OFFICER)
    record RequestCoInvestigation(
            @TargetAggregateIdentifier @Text(max = 64) String coInvestigationId,
            @RecordId("MECHANISM_NOT_FOUND") @Text(max = 64) String mechanismId,

            @NotLookedUp("A member of the mechanism") @Text(max = 64)
            String from,

            @NotEmpty(message = "REQUIRED")
            @Size(max = 20, message = "TOO_MANY")
            @NotLookedUp("Members of the mechanism")
            List<@Text(max = 64) String> to,

            @Text String subject,
            @Text(max = 4000) String facts,

            @RecordId("DISPUTE_NOT_FOUND") @Text(max = 64) @Nullable
            String disputeCaseId,

            @RecordId("COMPLAINT_NOT_FOUND") @Text(max = 64) @Nullable
            String complaintId,

            @Size(max = 50, message = "TOO_MANY") List<@Valid Evidence> evidence,
            @Nullable LocalDate dueOn,
            @Happened Instant occurredAt)
            implements CoInvestigationRequestCommand, Creation {}

    /** A recipient confirms that the request arrived. */
    @Allowed(OFFICER)
    record ReceiveCoInvestigation(
            @TargetAggregateIdentifier @Text(max = 64) String coInvestigationId,

            @NotLookedUp("A member of the mechanism") @Text(max = 64)
            String memberId,

            @Text(max = 100) String receivedBy,
            @Happened Instant occurredAt)
            implements CoInvestigationRequestCommand {}

    @Allowed(OFFICER)
    record AnswerCoInvestigation(
            @TargetAggregateIdentifier @Text(max = 64) String coInvestigationId,

            @NotLookedUp("A member of the mechanism") @Text(max = 64)
            String memberId,

            CoInvestigationOutcome outcome,
            @Text(max = 4000) String answer,
            @Size(max = 50, message = "TOO_MANY") List<@Valid Evidence> evidence,
            @Happened Instant occurredAt)
            implements CoInvestigationRequestCommand {}

    @Allowed(OFFICER)
    record DeclineCoInvestigation(
            @TargetAggregateIdentifier @Text(max = 64) String coInvestigationId,

            @NotLookedUp("A member of the mechanism") @Text(max = 64)
            String memberId,

            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements CoInvestigationRequestCommand {}

    /** A recipient asks for a later due date. */
    @Allowed(OFFICER)
    record RequestCoInvestigationExtension(
            @TargetAggregateIdentifier @Text(max = 64) String coInvestigationId,

            @NotLookedUp("A member of the mechanism") @Text(max = 64)
            String memberId,

            LocalDate until,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements CoInvestigationRequestCommand {}

    /** The sender grants the extension that is pending, to all recipients, or refuses it. */
    @Allowed(OFFICER)
    record DecideCoInvestigationExtension(
            @TargetAggregateIdentifier @Text(max = 64) String coInvestigationId,
            boolean granted,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements CoInvestigationRequestCommand {}

    @Allowed(OFFICER)
    record WithdrawCoInvestigation(
            @TargetAggregateIdentifier @Text(max = 64) String coInvestigationId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements CoInvestigationRequestCommand {}

    @Allowed({OFFICER, ADMIN})
    record VoidCoInvestigation(
            @TargetAggregateIdentifier @Text(max = 64) String coInvestigationId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements CoInvestigationRequestCommand {}

    /** Puts right what was recorded wrongly; what is null stays. */
    @Allowed(OFFICER)
    record CorrectCoInvestigation(
            @TargetAggregateIdentifier @Text(max = 64) String coInvestigationId,
            @Text @Nullable String subject,
            @Text(max = 4000) @Nullable String facts,

            @RecordId("DISPUTE_NOT_FOUND") @Text(max = 64) @Nullable
            String disputeCaseId,

            @RecordId("COMPLAINT_NOT_FOUND") @Text(max = 64) @Nullable
            String complaintId,

            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements CoInvestigationRequestCommand {
        boolean changesNothing() {
            return subject == null && facts == null && disputeCaseId == null && complaintId == null;
        }
    }
}
