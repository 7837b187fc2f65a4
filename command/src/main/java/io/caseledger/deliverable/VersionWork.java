package io.caseledger.deliverable;

import io.caseledger.deliverable.DeliverableCommand.AcceptDeliverable;
import io.caseledger.deliverable.DeliverableCommand.CorrectDeliverableAcceptance;
import io.caseledger.deliverable.DeliverableCommand.OfVersion;
import io.caseledger.deliverable.DeliverableCommand.ReviewDeliverable;
import io.caseledger.deliverable.DeliverableCommand.RevokeDeliverableAcceptance;
import io.caseledger.deliverable.DeliverableCommand.SubmitDeliverable;
import io.caseledger.deliverable.DeliverableEvent.DeliverableAcceptanceCorrected;
import io.caseledger.deliverable.DeliverableEvent.DeliverableAcceptanceRevoked;
import io.caseledger.deliverable.DeliverableEvent.DeliverableAccepted;
import io.caseledger.deliverable.DeliverableEvent.DeliverableReviewed;
import io.caseledger.deliverable.DeliverableEvent.DeliverableSubmitted;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The way of a version through review and acceptance. */
final class VersionWork {
    private VersionWork() {}

    /** The version that a command is about, when it may go on now. */
    static VersionFile step(OfVersion command, DeliverableFile file) {
        VersionFile version = file.version(command.version());
        DeliverableLifeCycle.check(command, file.voided() ? DeliverableState.VOIDED : version.state());
        DeliverableLifeCycle.check(command, file.kind());
        return version;
    }

    static DeliverableSubmitted submit(SubmitDeliverable it, DeliverableFile file) {
        VersionFile version = step(it, file);
        version.notBefore(version.since(), it.occurredAt(), "occurredAt");
        return new DeliverableSubmitted(file.deliverableId(), file.projectId(), it.version(), it.occurredAt());
    }

    static DeliverableReviewed review(ReviewDeliverable it, DeliverableFile file, @Nullable String by) {
        VersionFile version = step(it, file);
        version.notBefore(version.since(), it.occurredAt(), "occurredAt");
        version.mustBeOfOther(by);
        Rejected.unlessAbout("remarks", it.passed() || it.remarks() != null, "REMARKS_MISSING");
        return new DeliverableReviewed(
                file.deliverableId(),
                file.projectId(),
                it.version(),
                it.reviewer(),
                it.passed(),
                it.remarks(),
                by,
                it.occurredAt());
    }

    static DeliverableAccepted accept(AcceptDeliverable it, DeliverableFile file, @Nullable String by) {
        VersionFile version = step(it, file);
        version.notBefore(version.passedAt(), it.acceptedAt(), "acceptedAt");
        version.mustBeOfOther(by);
        return new DeliverableAccepted(
                file.deliverableId(), file.projectId(), it.version(), it.acceptance(), by, it.acceptedAt());
    }

    static DeliverableAcceptanceCorrected correct(
            CorrectDeliverableAcceptance it, DeliverableFile file, @Nullable String by) {
        VersionFile version = step(it, file);
        version.mustBeOfOther(by);
        Acceptance known = Objects.requireNonNull(version.acceptance());
        var right = new Acceptance(
                or(it.acceptedBy(), known.acceptedBy()), or(it.documentNumber(), known.documentNumber()));
        Instant acceptedAt = or(it.acceptedAt(), version.since());
        boolean changes = !right.equals(known) || !acceptedAt.equals(version.since());
        Rejected.unless(changes, "NOTHING_TO_CORRECT");
        version.notBefore(version.passedAt(), acceptedAt, "acceptedAt");
        return new DeliverableAcceptanceCorrected(
                file.deliverableId(), file.projectId(), it.version(), right, acceptedAt, it.reason(), it.occurredAt());
    }

    static DeliverableAcceptanceRevoked revoke(RevokeDeliverableAcceptance it, DeliverableFile file) {
        VersionFile version = step(it, file);
        version.notBefore(version.since(), it.occurredAt(), "occurredAt");
        return new DeliverableAcceptanceRevoked(
                file.deliverableId(), file.projectId(), it.version(), it.reason(), it.occurredAt());
    }

    static <T> T or(@Nullable T corrected, T known) {
        return corrected == null ? known : corrected;
    }
}
