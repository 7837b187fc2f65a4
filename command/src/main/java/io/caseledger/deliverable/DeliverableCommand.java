package io.caseledger.deliverable;

import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Happened;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import io.caseledger.shared.Url;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of a deliverable. Each record is also a GraphQL mutation of the same name. */
public sealed interface DeliverableCommand {
    String deliverableId();

    /** What is about one version of the text. */
    sealed interface OfVersion extends DeliverableCommand {
        int version();
    }

    /** Registers what a project of direction 9 is to deliver. */
    @Allowed(OFFICER)
    record RegisterDeliverable(
            @TargetAggregateIdentifier @Text(max = 64) String deliverableId,
            @RecordId("PROJECT_NOT_FOUND") @Text(max = 64) String projectId,
            DeliverableKind kind,
            @Text String title,
            @Text @Nullable String responsible,
            @Nullable LocalDate dueOn,
            @Happened Instant occurredAt)
            implements DeliverableCommand, Creation {}

    /** Uploads the next version of the text, which is counted now and for good. */
    @Allowed(OFFICER)
    record UploadDeliverableVersion(
            @TargetAggregateIdentifier @Text(max = 64) String deliverableId,
            @Valid TextFile text,
            @Valid @Nullable TextFile resultAbstract,
            @Text(max = 1000) @Nullable String note,
            @Happened Instant occurredAt)
            implements DeliverableCommand {}

    /** Submits a version for review. */
    @Allowed(OFFICER)
    record SubmitDeliverable(
            @TargetAggregateIdentifier @Text(max = 64) String deliverableId,
            int version,
            @Happened Instant occurredAt) implements OfVersion {}

    /** Reviews a version (评审): passed, or returned with remarks. */
    @Allowed(OFFICER)
    record ReviewDeliverable(
            @TargetAggregateIdentifier @Text(max = 64) String deliverableId,
            int version,
            @Text String reviewer,
            boolean passed,
            @Text(max = 4000) @Nullable String remarks,
            @Happened Instant occurredAt)
            implements OfVersion {}

    /** Notes that a report was accepted (验收). */
    @Allowed(OFFICER)
    record AcceptDeliverable(
            @TargetAggregateIdentifier @Text(max = 64) String deliverableId,
            int version,
            @Valid Acceptance acceptance,
            @Happened Instant acceptedAt)
            implements OfVersion {}

    /** Takes back an acceptance that was not given, or was withdrawn; the version stays passed. */
    @Allowed(OFFICER)
    record RevokeDeliverableAcceptance(
            @TargetAggregateIdentifier @Text(max = 64) String deliverableId,
            int version,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements OfVersion {}

    /** Declares the text of a white paper final (编制完成). */
    @Allowed(OFFICER)
    record CompileWhitePaper(
            @TargetAggregateIdentifier @Text(max = 64) String deliverableId,
            int version,
            @Text String compiler,
            @Happened Instant occurredAt)
            implements OfVersion {}

    /** Notes that a white paper was published (发布). */
    @Allowed(OFFICER)
    record PublishWhitePaper(
            @TargetAggregateIdentifier @Text(max = 64) String deliverableId,
            int version,
            @Valid Publication publication,
            @Happened Instant publishedAt)
            implements OfVersion {}

    /** Notes that a publication was withdrawn (撤回); the version stays compiled and may be published again. */
    @Allowed(OFFICER)
    record WithdrawPublication(
            @TargetAggregateIdentifier @Text(max = 64) String deliverableId,
            int version,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements OfVersion {}

    /** Puts right what was registered; what is left out stays. */
    @Allowed(OFFICER)
    record CorrectDeliverable(
            @TargetAggregateIdentifier @Text(max = 64) String deliverableId,
            @Text @Nullable String title,
            @Text @Nullable String responsible,
            @Nullable LocalDate dueOn,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements DeliverableCommand {}

    /** Puts an acceptance right; what is left out stays. Counts follow. */
    @Allowed(OFFICER)
    record CorrectDeliverableAcceptance(
            @TargetAggregateIdentifier @Text(max = 64) String deliverableId,
            int version,
            @Text @Nullable String acceptedBy,
            @Text(max = 100) @Nullable String documentNumber,
            @Happened @Nullable Instant acceptedAt,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements OfVersion {}

    /** Puts a publication right; what is left out stays. Counts follow. */
    @Allowed(OFFICER)
    record CorrectPublication(
            @TargetAggregateIdentifier @Text(max = 64) String deliverableId,
            int version,
            @Text @Nullable String outlet,
            @Url @Nullable String url,
            @Isbn @Nullable String isbn,
            @Text(max = 100) @Nullable String issue,
            @Happened @Nullable Instant publishedAt,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements OfVersion {}

    /** It should never have been registered; it does not count, and its title and texts are free again. */
    @Allowed(OFFICER)
    record VoidDeliverable(
            @TargetAggregateIdentifier @Text(max = 64) String deliverableId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements DeliverableCommand {}
}
