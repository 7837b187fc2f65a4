package io.caseledger.deliverable;

import io.caseledger.deliverable.DeliverableEvent.*;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version of the text as its deliverable decides about it.
 *
 * @param since when its last step happened
 * @param passedAt when it passed its review, before which it cannot have been accepted or compiled
 * @param compiledAt when the white paper was final, before which it cannot have been published
 */
record VersionFile(
        int number,
        DeliverableState state,
        String text,
        @Nullable String resultAbstract,
        @Nullable String uploadedBy,
        Instant since,
        @Nullable Instant passedAt,
        @Nullable Instant compiledAt,
        @Nullable Acceptance acceptance,
        @Nullable Publication publication) {

    static VersionFile of(DeliverableVersionUploaded it) {
        CountedText summary = it.resultAbstract();
        return new VersionFile(
                it.version(),
                DeliverableState.UPLOADED,
                it.text().digest(),
                summary == null ? null : summary.digest(),
                it.uploadedBy(),
                it.occurredAt(),
                null,
                null,
                null,
                null);
    }

    /** This version after an event about it. */
    VersionFile after(OfVersion event) {
        return switch (event) {
            case DeliverableVersionUploaded it -> of(it);
            case DeliverableSubmitted it -> step(DeliverableState.SUBMITTED, it.occurredAt());
            case DeliverableReviewed it -> reviewed(it);
            case DeliverableAccepted it ->
                step(DeliverableState.ACCEPTED, it.occurredAt()).accepted(it.acceptance());
            case DeliverableAcceptanceCorrected it ->
                step(DeliverableState.ACCEPTED, it.acceptedAt()).accepted(it.acceptance());
            case DeliverableAcceptanceRevoked it ->
                step(DeliverableState.PASSED, it.occurredAt()).accepted(null);
            case WhitePaperCompiled it -> compiled(it);
            case WhitePaperPublished it ->
                step(DeliverableState.PUBLISHED, it.occurredAt()).published(it.publication());
            case PublicationCorrected it ->
                step(DeliverableState.PUBLISHED, it.publishedAt()).published(it.publication());
            case PublicationWithdrawn it ->
                step(DeliverableState.COMPILED, it.occurredAt()).published(null);
        };
    }

    private VersionFile reviewed(DeliverableReviewed it) {
        DeliverableState next = it.passed() ? DeliverableState.PASSED : DeliverableState.RETURNED;
        return with(next, it.occurredAt(), it.occurredAt(), compiledAt, acceptance, publication);
    }

    private VersionFile compiled(WhitePaperCompiled it) {
        return with(DeliverableState.COMPILED, it.occurredAt(), passedAt, it.occurredAt(), acceptance, publication);
    }

    private VersionFile step(DeliverableState next, Instant at) {
        return with(next, at, passedAt, compiledAt, acceptance, publication);
    }

    private VersionFile accepted(@Nullable Acceptance now) {
        return with(state, since, passedAt, compiledAt, now, publication);
    }

    private VersionFile published(@Nullable Publication now) {
        return with(state, since, passedAt, compiledAt, acceptance, now);
    }

    private VersionFile with(
            DeliverableState next,
            Instant at,
            @Nullable Instant passed,
            @Nullable Instant compiled,
            @Nullable Acceptance accepted,
            @Nullable Publication published) {
        return new VersionFile(
                number, next, text, resultAbstract, uploadedBy, at, passed, compiled, accepted, published);
    }

    /** Four eyes: nobody reviews or accepts what she uploaded herself. */
    void mustBeOfOther(@Nullable String actor) {
        if (actor != null && actor.equals(uploadedBy)) {
            throw Rejected.about("version", "FOUR_EYES", number, actor);
        }
    }

    void notBefore(@Nullable Instant earliest, Instant at, String field) {
        if (earliest != null && at.isBefore(earliest)) {
            throw Rejected.about(field, "OCCURRED_BEFORE_PREVIOUS_STEP", earliest);
        }
    }

    boolean hasSameTexts(TextFile other, @Nullable TextFile otherAbstract) {
        return text.equals(other.digest())
                && Objects.equals(resultAbstract, otherAbstract == null ? null : otherAbstract.digest());
    }
}
