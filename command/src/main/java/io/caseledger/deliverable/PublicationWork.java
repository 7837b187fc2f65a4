package io.caseledger.deliverable;

import io.caseledger.deliverable.DeliverableCommand.CompileWhitePaper;
import io.caseledger.deliverable.DeliverableCommand.CorrectPublication;
import io.caseledger.deliverable.DeliverableCommand.PublishWhitePaper;
import io.caseledger.deliverable.DeliverableCommand.WithdrawPublication;
import io.caseledger.deliverable.DeliverableEvent.PublicationCorrected;
import io.caseledger.deliverable.DeliverableEvent.PublicationWithdrawn;
import io.caseledger.deliverable.DeliverableEvent.WhitePaperCompiled;
import io.caseledger.deliverable.DeliverableEvent.WhitePaperPublished;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The way of a white paper's version to the public. */
final class PublicationWork {
    private PublicationWork() {}

    static WhitePaperCompiled compile(CompileWhitePaper it, DeliverableFile file) {
        VersionFile version = VersionWork.step(it, file);
        version.notBefore(version.since(), it.occurredAt(), "occurredAt");
        return new WhitePaperCompiled(
                file.deliverableId(), file.projectId(), it.version(), it.compiler(), it.occurredAt());
    }

    static WhitePaperPublished publish(PublishWhitePaper it, DeliverableFile file) {
        VersionFile version = VersionWork.step(it, file);
        version.notBefore(version.compiledAt(), it.publishedAt(), "publishedAt");
        Rejected.unlessAbout("publication", !it.publication().isNowhere(), "PUBLICATION_WITHOUT_PLACE");
        return new WhitePaperPublished(
                file.deliverableId(), file.projectId(), it.version(), it.publication(), it.publishedAt());
    }

    static PublicationCorrected correct(CorrectPublication it, DeliverableFile file) {
        VersionFile version = VersionWork.step(it, file);
        Publication known = Objects.requireNonNull(version.publication());
        var right = new Publication(
                VersionWork.or(it.outlet(), known.outlet()),
                corrected(it.url(), known.url()),
                corrected(it.isbn(), known.isbn()),
                corrected(it.issue(), known.issue()));
        Instant publishedAt = VersionWork.or(it.publishedAt(), version.since());
        boolean changes = !right.equals(known) || !publishedAt.equals(version.since());
        Rejected.unless(changes, "NOTHING_TO_CORRECT");
        version.notBefore(version.compiledAt(), publishedAt, "publishedAt");
        return new PublicationCorrected(
                file.deliverableId(), file.projectId(), it.version(), right, publishedAt, it.reason(), it.occurredAt());
    }

    static PublicationWithdrawn withdraw(WithdrawPublication it, DeliverableFile file) {
        VersionFile version = VersionWork.step(it, file);
        version.notBefore(version.since(), it.occurredAt(), "occurredAt");
        return new PublicationWithdrawn(
                file.deliverableId(), file.projectId(), it.version(), it.reason(), it.occurredAt());
    }

    private static @Nullable String corrected(@Nullable String now, @Nullable String known) {
        return now == null ? known : now;
    }
}
