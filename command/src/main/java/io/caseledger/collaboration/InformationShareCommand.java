package io.caseledger.collaboration;

import static io.caseledger.shared.Role.ADMIN;
import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.Happened;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.NotLookedUp;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of shared information. Each record is also a GraphQL mutation of the same name. */
public sealed interface InformationShareCommand {
    String shareId();

    /** A member shares what it knows of a patent dispute with named members. */
    @Allowed(OFFICER)
    record ShareInformation(
            @TargetAggregateIdentifier @Text(max = 64) String shareId,
            @RecordId("MECHANISM_NOT_FOUND") @Text(max = 64) String mechanismId,

            @NotLookedUp("A member of the mechanism") @Text(max = 64)
            String from,

            @NotEmpty(message = "REQUIRED")
            @Size(max = 100, message = "TOO_MANY")
            @NotLookedUp("Members of the mechanism")
            List<@Text(max = 64) String> to,

            @Text String subject,
            @Valid IpRight right,
            @Text(max = 4000) String facts,
            @Size(max = 50, message = "TOO_MANY") List<@Valid Evidence> evidence,
            InformationClassification classification,

            @RecordId("DISPUTE_NOT_FOUND") @Text(max = 64) @Nullable
            String disputeCaseId,

            @RecordId("COMPLAINT_NOT_FOUND") @Text(max = 64) @Nullable
            String complaintId,

            @Happened Instant occurredAt)
            implements InformationShareCommand, Creation {}

    /** A recipient's read receipt; a second one of the same recipient is the same and changes nothing. */
    @Allowed(OFFICER)
    record ConfirmInformationRead(
            @TargetAggregateIdentifier @Text(max = 64) String shareId,

            @NotLookedUp("A member of the mechanism") @Text(max = 64)
            String memberId,

            @Text(max = 100) String readBy,
            @Happened Instant occurredAt)
            implements InformationShareCommand {}

    /** It was never shared so, and was recorded by mistake. */
    @Allowed({OFFICER, ADMIN})
    record VoidInformationShare(
            @TargetAggregateIdentifier @Text(max = 64) String shareId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements InformationShareCommand {}

    /** Calls shared information back; it stays on record, with who had read it before. */
    @Allowed(OFFICER)
    record RecallInformation(
            @TargetAggregateIdentifier @Text(max = 64) String shareId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements InformationShareCommand {}
}
