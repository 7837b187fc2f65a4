package io.caseledger.deliverable.view;

import io.caseledger.deliverable.Acceptance;
import io.caseledger.deliverable.CountedText;
import io.caseledger.deliverable.DeliverableEvent.*;
import io.caseledger.deliverable.DeliverablePolicy;
import io.caseledger.deliverable.DeliverableState;
import io.caseledger.deliverable.Publication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of the text as it is shown.
 *
 * @param text as it was counted when it was uploaded
 * @param policy to which it is held, for good
 * @param longEnough for a report, by the count that decides
 * @param abstractFits whether there is an abstract that is short enough
 * @param countsDisagree whether another way of counting would answer one of the two otherwise
 */
public record DeliverableVersion(
        int number,
        DeliverableState state,
        CountedText text,
        @Nullable CountedText resultAbstract,
        @Nullable String abstractText,
        DeliverablePolicy policy,
        boolean longEnough,
        boolean abstractFits,
        boolean countsDisagree,
        @Nullable String note,
        @Nullable String uploadedBy,
        Instant uploadedAt,
        @Nullable Instant submittedAt,
        @Nullable Review review,
        @Nullable Accepted acceptance,
        @Nullable Compiled compilation,
        @Nullable Published publication,
        List<Undone> undone) {

    /** What its review said. */
    public record Review(
            String reviewer,
            boolean passed,
            @Nullable String remarks,
            @Nullable String reviewedBy,
            Instant reviewedAt) {}

    /** By whom it was accepted, in which document, and who recorded it. */
    public record Accepted(
            String acceptedBy,
            String documentNumber,
            @Nullable String recordedBy,
            Instant acceptedAt) {

        static Accepted of(Acceptance it, @Nullable String recordedBy, Instant acceptedAt) {
            return new Accepted(it.acceptedBy(), it.documentNumber(), recordedBy, acceptedAt);
        }
    }

    /** That its text was final. */
    public record Compiled(String compiler, Instant compiledAt) {}

    /** Where it is published, and since when. */
    public record Published(
            String outlet,
            @Nullable String url,
            @Nullable String isbn,
            @Nullable String issue,
            Instant publishedAt) {

        static Published of(Publication it, Instant publishedAt) {
            return new Published(it.outlet(), it.url(), it.isbn(), it.issue(), publishedAt);
        }
    }

    /** An acceptance that was revoked, or a publication that was withdrawn, and why. */
    public record Undone(
            @Nullable Accepted acceptance, @Nullable Published publication, String reason, Instant occurredAt) {}

    static DeliverableVersion of(DeliverableVersionUploaded it) {
        CountedText summary = it.resultAbstract();
        DeliverablePolicy policy = it.policy();
        return new DeliverableVersion(
                it.version(),
                DeliverableState.UPLOADED,
                it.text(),
                summary,
                it.abstractText(),
                policy,
                policy.longEnough(it.text().counts()),
                summary != null && policy.fits(summary.counts()),
                policy.disagreeOnReport(it.text().counts())
                        || (summary != null && policy.disagreeOnAbstract(summary.counts())),
                it.note(),
                it.uploadedBy(),
                it.occurredAt(),
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    /** This version after an event about it. */
    DeliverableVersion after(OfVersion event) {
        return switch (event) {
            case DeliverableVersionUploaded it -> of(it);
            case DeliverableSubmitted it ->
                with(DeliverableState.SUBMITTED, it.occurredAt(), null, null, null, null, undone);
            case DeliverableReviewed it ->
                with(
                        it.passed() ? DeliverableState.PASSED : DeliverableState.RETURNED,
                        submittedAt,
                        new Review(it.reviewer(), it.passed(), it.remarks(), it.reviewedBy(), it.occurredAt()),
                        null,
                        null,
                        null,
                        undone);
            case DeliverableAccepted it -> accepted(Accepted.of(it.acceptance(), it.recordedBy(), it.occurredAt()));
            case DeliverableAcceptanceCorrected it ->
                accepted(Accepted.of(
                        it.acceptance(), acceptance == null ? null : acceptance.recordedBy(), it.acceptedAt()));
            case DeliverableAcceptanceRevoked it ->
                with(
                        DeliverableState.PASSED,
                        submittedAt,
                        review,
                        null,
                        compilation,
                        publication,
                        and(new Undone(acceptance, null, it.reason(), it.occurredAt())));
            case WhitePaperCompiled it ->
                published(DeliverableState.COMPILED, new Compiled(it.compiler(), it.occurredAt()), null, undone);
            case WhitePaperPublished it ->
                published(
                        DeliverableState.PUBLISHED,
                        compilation,
                        Published.of(it.publication(), it.occurredAt()),
                        undone);
            case PublicationCorrected it ->
                published(
                        DeliverableState.PUBLISHED,
                        compilation,
                        Published.of(it.publication(), it.publishedAt()),
                        undone);
            case PublicationWithdrawn it ->
                published(
                        DeliverableState.COMPILED,
                        compilation,
                        null,
                        and(new Undone(null, publication, it.reason(), it.occurredAt())));
        };
    }

    private List<Undone> and(Undone one) {
        var more = new ArrayList<>(undone);
        more.add(one);
        return List.copyOf(more);
    }

    private DeliverableVersion accepted(Accepted now) {
        return with(DeliverableState.ACCEPTED, submittedAt, review, now, compilation, publication, undone);
    }

    private DeliverableVersion published(
            DeliverableState next, @Nullable Compiled compiled, @Nullable Published now, List<Undone> all) {
        return with(next, submittedAt, review, acceptance, compiled, now, all);
    }

    private DeliverableVersion with(
            DeliverableState next,
            @Nullable Instant submitted,
            @Nullable Review reviewed,
            @Nullable Accepted accepted,
            @Nullable Compiled compiled,
            @Nullable Published published,
            List<Undone> all) {
        return new DeliverableVersion(
                number,
                next,
                text,
                resultAbstract,
                abstractText,
                policy,
                longEnough,
                abstractFits,
                countsDisagree,
                note,
                uploadedBy,
                uploadedAt,
                submitted,
                reviewed,
                accepted,
                compiled,
                published,
                all);
    }
}
