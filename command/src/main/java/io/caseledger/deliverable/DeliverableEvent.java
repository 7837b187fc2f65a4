package io.caseledger.deliverable;

import io.caseledger.shared.Corrects;
import io.caseledger.shared.ProjectFact;
import io.caseledger.shared.Retroactive;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a deliverable. Names and components are stored for ever. */
public sealed interface DeliverableEvent extends ProjectFact {
    String deliverableId();

    /** When it happened, as its submitter says. */
    Instant occurredAt();

    /** What happened to one version of the text. */
    sealed interface OfVersion extends DeliverableEvent {
        int version();
    }

    @Revision("1")
    record DeliverableRegistered(
            String deliverableId,
            String projectId,
            DeliverableKind kind,
            String title,
            @Nullable String responsible,
            @Nullable LocalDate dueOn,
            Instant occurredAt)
            implements DeliverableEvent {}

    /**
     * The counts are of that day: they never change.
     *
     * @param abstractText how the abstract begins, to be shown and found
     * @param policy in force on the day of the upload
     */
    @Revision("1")
    record DeliverableVersionUploaded(
            String deliverableId,
            String projectId,
            int version,
            CountedText text,
            @Nullable CountedText resultAbstract,
            @Nullable String abstractText,
            DeliverablePolicy policy,
            @Nullable String note,
            @Nullable String uploadedBy,
            Instant occurredAt)
            implements OfVersion {}

    @Revision("1")
    record DeliverableSubmitted(String deliverableId, String projectId, int version, Instant occurredAt)
            implements OfVersion {}

    @Revision("1")
    record DeliverableReviewed(
            String deliverableId,
            String projectId,
            int version,
            String reviewer,
            boolean passed,
            @Nullable String remarks,
            @Nullable String reviewedBy,
            Instant occurredAt)
            implements OfVersion {}

    @Revision("1")
    record DeliverableAccepted(
            String deliverableId,
            String projectId,
            int version,
            Acceptance acceptance,
            @Nullable String recordedBy,
            Instant occurredAt)
            implements OfVersion {}

    @Revision("1")
    record DeliverableAcceptanceRevoked(
            String deliverableId, String projectId, int version, String reason, Instant occurredAt)
            implements OfVersion {}

    @Revision("1")
    record WhitePaperCompiled(String deliverableId, String projectId, int version, String compiler, Instant occurredAt)
            implements OfVersion {}

    @Revision("1")
    record WhitePaperPublished(
            String deliverableId, String projectId, int version, Publication publication, Instant occurredAt)
            implements OfVersion {}

    @Revision("1")
    record PublicationWithdrawn(String deliverableId, String projectId, int version, String reason, Instant occurredAt)
            implements OfVersion {}

    /** What is right from here on, changed or not. */
    @Revision("1")
    @Retroactive
    record DeliverableCorrected(
            String deliverableId,
            String projectId,
            String title,
            @Nullable String responsible,
            @Nullable LocalDate dueOn,
            String reason,
            Instant occurredAt)
            implements DeliverableEvent {}

    /** What is right from here on, changed or not. */
    @Revision("1")
    @Retroactive(of = DeliverableAccepted.class, by = "version")
    record DeliverableAcceptanceCorrected(
            String deliverableId,
            String projectId,
            int version,
            Acceptance acceptance,

            @Corrects(value = DeliverableAccepted.class, by = "version")
            Instant acceptedAt,

            String reason,
            Instant occurredAt)
            implements OfVersion {}

    /** What is right from here on, changed or not. */
    @Revision("1")
    @Retroactive(of = WhitePaperPublished.class, by = "version")
    record PublicationCorrected(
            String deliverableId,
            String projectId,
            int version,
            Publication publication,

            @Corrects(value = WhitePaperPublished.class, by = "version")
            Instant publishedAt,

            String reason,
            Instant occurredAt)
            implements OfVersion {}

    @Revision("1")
    @Retroactive
    record DeliverableVoided(String deliverableId, String projectId, String reason, Instant occurredAt)
            implements DeliverableEvent {}
}
