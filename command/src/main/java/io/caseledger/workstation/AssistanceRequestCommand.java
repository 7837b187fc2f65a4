package io.caseledger.workstation;

import static io.caseledger.shared.Role.ADMIN;
import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.AssistanceNeed;
import io.caseledger.shared.County;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.Happened;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of a request for assistance. Each record is also a GraphQL mutation of the same name. */
public sealed interface AssistanceRequestCommand {
    String assistanceRequestId();

    /** Files what an enterprise or a person needs (维权援助服务需求). */
    @Allowed(OFFICER)
    record FileAssistanceRequest(
            @TargetAggregateIdentifier @Text(max = 64) String assistanceRequestId,
            @RecordId("PROJECT_NOT_FOUND") @Text(max = 64) String projectId,
            @Valid AssistanceApplicant applicant,
            AssistanceNeed need,
            IpRight.Kind rightKind,
            County county,
            @Text(max = 4000) String facts,

            @RecordId("DISPUTE_NOT_FOUND") @Text(max = 64) @Nullable
            String disputeCaseId,

            @Happened Instant occurredAt)
            implements AssistanceRequestCommand, Creation {}

    /** Puts the request into the queue of a workstation. One that does not fit needs a reason all the same. */
    @Allowed(OFFICER)
    record AssignAssistanceRequest(
            @TargetAggregateIdentifier @Text(max = 64) String assistanceRequestId,

            @RecordId("WORKSTATION_NOT_FOUND") @Text(max = 64)
            String workstationId,

            @Text(max = 1000) @Nullable String despite,
            @Happened Instant occurredAt)
            implements AssistanceRequestCommand {}

    /** Somebody of the workstation's staff takes it up. */
    @Allowed(OFFICER)
    record AcceptAssistanceRequest(
            @TargetAggregateIdentifier @Text(max = 64) String assistanceRequestId,
            @Text String handler,
            @Happened Instant occurredAt)
            implements AssistanceRequestCommand {}

    /** Hands the request over to the queue of another workstation; it keeps its place by the day it was filed. */
    @Allowed(OFFICER)
    record HandOverAssistanceRequest(
            @TargetAggregateIdentifier @Text(max = 64) String assistanceRequestId,

            @RecordId("WORKSTATION_NOT_FOUND") @Text(max = 64)
            String workstationId,

            @Text(max = 1000) @Nullable String despite,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements AssistanceRequestCommand {}

    /** Tells what came of it. */
    @Allowed(OFFICER)
    record CompleteAssistanceRequest(
            @TargetAggregateIdentifier @Text(max = 64) String assistanceRequestId,
            AssistanceOutcome outcome,
            @Text(max = 2000) String result,
            @Size(max = 50, message = "TOO_MANY") List<@Valid Evidence> evidence,
            @Happened Instant occurredAt)
            implements AssistanceRequestCommand {}

    /** Puts right what was recorded wrongly; what is null stays. The workstation that was chosen stays chosen. */
    @Allowed(OFFICER)
    record CorrectAssistanceRequest(
            @TargetAggregateIdentifier @Text(max = 64) String assistanceRequestId,
            @Valid @Nullable AssistanceApplicant applicant,
            @Nullable AssistanceNeed need,
            IpRight.@Nullable Kind rightKind,
            @Nullable County county,
            @Text(max = 4000) @Nullable String facts,

            @RecordId("DISPUTE_NOT_FOUND") @Text(max = 64) @Nullable
            String disputeCaseId,

            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements AssistanceRequestCommand {
        boolean changesNothing() {
            return applicant == null
                    && need == null
                    && rightKind == null
                    && county == null
                    && facts == null
                    && disputeCaseId == null;
        }
    }

    /** It was recorded by mistake: it never was. */
    @Allowed({OFFICER, ADMIN})
    record VoidAssistanceRequest(
            @TargetAggregateIdentifier @Text(max = 64) String assistanceRequestId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements AssistanceRequestCommand {}

    /** The applicant no longer asks for it. */
    @Allowed(OFFICER)
    record WithdrawAssistanceRequest(
            @TargetAggregateIdentifier @Text(max = 64) String assistanceRequestId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements AssistanceRequestCommand {}
}
