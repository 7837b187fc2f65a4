package io.caseledger.collaboration;

import io.caseledger.deadline.Clock;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Person;
import io.caseledger.shared.PersonFact;
import io.caseledger.shared.Retroactive;
import io.caseledger.shared.Which;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a co-investigation request. Names and components are stored for ever. */
public sealed interface CoInvestigationRequestEvent extends PersonFact {
    String coInvestigationId();

    Instant occurredAt();

    /** Its clock runs from the sending until all recipients have responded; its end may be a day that the sender set. */
    @Revision("1")
    record CoInvestigationRequested(
            String coInvestigationId,
            String projectId,
            String mechanismId,
            MemberName from,
            List<MemberName> to,
            String subject,
            String facts,
            @Nullable String disputeCaseId,
            @Nullable String complaintId,
            List<Evidence> evidence,
            boolean dueSet,
            Clock clock,
            Instant occurredAt)
            implements CoInvestigationRequestEvent {}

    @Revision("1")
    record CoInvestigationReceived(
            @OfPerson String coInvestigationId,
            String projectId,
            @Which String memberId,
            @Person("receiver") String receivedBy,
            Instant occurredAt)
            implements CoInvestigationRequestEvent {}

    /** {@code late}: after the due date that held then. */
    @Revision("1")
    record CoInvestigationAnswered(
            String coInvestigationId,
            String projectId,
            String memberId,
            CoInvestigationOutcome outcome,
            String answer,
            List<Evidence> evidence,
            boolean late,
            Instant occurredAt)
            implements CoInvestigationRequestEvent {}

    @Revision("1")
    record CoInvestigationDeclined(
            String coInvestigationId,
            String projectId,
            String memberId,
            String reason,
            boolean late,
            Instant occurredAt)
            implements CoInvestigationRequestEvent {}

    @Revision("1")
    record CoInvestigationExtensionRequested(
            String coInvestigationId,
            String projectId,
            String memberId,
            LocalDate until,
            String reason,
            Instant occurredAt)
            implements CoInvestigationRequestEvent {}

    /** {@code clock}: with the new end, for all recipients; absent when the extension was refused. */
    @Revision("1")
    record CoInvestigationExtensionDecided(
            String coInvestigationId,
            String projectId,
            boolean granted,
            @Nullable Clock clock,
            String reason,
            Instant occurredAt)
            implements CoInvestigationRequestEvent {}

    @Revision("1")
    record CoInvestigationWithdrawn(String coInvestigationId, String projectId, String reason, Instant occurredAt)
            implements CoInvestigationRequestEvent {}

    @Revision("1")
    @Retroactive
    record CoInvestigationVoided(String coInvestigationId, String projectId, String reason, Instant occurredAt)
            implements CoInvestigationRequestEvent {}

    /** What is null was not corrected. */
    @Revision("1")
    @Retroactive
    record CoInvestigationCorrected(
            String coInvestigationId,
            String projectId,
            @Nullable String subject,
            @Nullable String facts,
            @Nullable String disputeCaseId,
            @Nullable String complaintId,
            String reason,
            Instant occurredAt)
            implements CoInvestigationRequestEvent {}
}
