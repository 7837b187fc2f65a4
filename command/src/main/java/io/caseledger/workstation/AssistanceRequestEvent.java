package io.caseledger.workstation;

import io.caseledger.shared.AssistanceNeed;
import io.caseledger.shared.County;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Person;
import io.caseledger.shared.PersonFact;
import io.caseledger.shared.Retroactive;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a request for assistance. Names and components are stored for ever. */
public sealed interface AssistanceRequestEvent extends PersonFact {
    String assistanceRequestId();

    Instant occurredAt();

    @Revision("1")
    record AssistanceRequestFiled(
            @OfPerson String assistanceRequestId,
            String projectId,
            @Person("applicant") AssistanceApplicant applicant,
            AssistanceNeed need,
            IpRight.Kind rightKind,
            County county,
            String facts,
            @Nullable String disputeCaseId,
            Instant occurredAt)
            implements AssistanceRequestEvent {}

    /** What the workstation lacked on that day, and why it was chosen despite that. */
    @Revision("1")
    record AssistanceRequestAssigned(
            String assistanceRequestId,
            String projectId,
            String workstationId,
            List<Fit.Criterion> lacking,
            @Nullable String despite,
            Instant occurredAt)
            implements AssistanceRequestEvent {}

    @Revision("1")
    record AssistanceRequestAccepted(
            @OfPerson String assistanceRequestId,
            String projectId,
            String workstationId,
            @Person("handler") String handler,
            Instant occurredAt)
            implements AssistanceRequestEvent {}

    @Revision("1")
    record AssistanceRequestHandedOver(
            String assistanceRequestId,
            String projectId,
            String fromWorkstationId,
            String workstationId,
            List<Fit.Criterion> lacking,
            @Nullable String despite,
            String reason,
            Instant occurredAt)
            implements AssistanceRequestEvent {}

    @Revision("1")
    record AssistanceRequestCompleted(
            String assistanceRequestId,
            String projectId,
            String workstationId,
            AssistanceOutcome outcome,
            String result,
            List<Evidence> evidence,
            Instant occurredAt)
            implements AssistanceRequestEvent {}

    /** What is null stayed as it was. */
    @Revision("1")
    @Retroactive
    record AssistanceRequestCorrected(
            @OfPerson String assistanceRequestId,
            String projectId,
            @Person("applicant") @Nullable AssistanceApplicant applicant,
            @Nullable AssistanceNeed need,
            IpRight.@Nullable Kind rightKind,
            @Nullable County county,
            @Nullable String facts,
            @Nullable String disputeCaseId,
            String reason,
            Instant occurredAt)
            implements AssistanceRequestEvent {}

    @Revision("1")
    @Retroactive
    record AssistanceRequestVoided(String assistanceRequestId, String projectId, String reason, Instant occurredAt)
            implements AssistanceRequestEvent {}

    @Revision("1")
    record AssistanceRequestWithdrawn(String assistanceRequestId, String projectId, String reason, Instant occurredAt)
            implements AssistanceRequestEvent {}
}
