package io.caseledger.dispute;

import io.caseledger.shared.AssistanceNeed;
import io.caseledger.shared.Corrects;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Retroactive;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What can have happened to the file of a case. */
public sealed interface CaseFileEvent extends DisputeEvent {
    /** What is null was not corrected; but a case that is not of e-commerce any more has no platform any more. {@code closedAt} is when it was closed for the first time. */
    @Revision("1")
    @Retroactive
    record DisputeCorrected(
            @OfPerson String caseId,
            String projectId,
            @Nullable DisputeType disputeType,
            @Nullable List<Party> petitioners,
            @Nullable List<Party> respondents,
            @Nullable List<DisputedRight> rights,
            @Nullable Boolean ecommerce,
            @Nullable String platform,
            @Nullable String county,
            @Nullable List<AssistanceNeed> needs,
            @Nullable String facts,

            @Corrects(IntakeEvent.DisputeRegistered.class) @Nullable
            Instant receivedAt,

            @Corrects(OutcomeEvent.DisputeClosed.class) @Nullable
            Instant closedAt,

            String reason,
            Instant occurredAt,
            ClockChanges clocks)
            implements CaseFileEvent {}

    @Revision("1")
    record DisputeEvidenceAdded(
            String caseId, String projectId, List<Evidence> evidence, List<String> sharedEvidence, Instant occurredAt)
            implements CaseFileEvent {}

    @Revision("1")
    record EvidenceDeclaredComplete(String caseId, String projectId, Instant occurredAt) implements CaseFileEvent {}

    @Revision("1")
    record EvidenceCompletenessRetracted(String caseId, String projectId, String reason, Instant occurredAt)
            implements CaseFileEvent {}

    @Revision("1")
    record DisputeOfficerAssigned(String caseId, String projectId, String officer, Instant occurredAt)
            implements CaseFileEvent {}

    @Revision("1")
    record DisputeOfficerUnassigned(String caseId, String projectId, String officer, Instant occurredAt)
            implements CaseFileEvent {}

    /** From now on the case belongs to this family. */
    @Revision("1")
    @Retroactive
    record DisputeJoined(String caseId, String projectId, String familyId, String reason, Instant occurredAt)
            implements CaseFileEvent {}
}
