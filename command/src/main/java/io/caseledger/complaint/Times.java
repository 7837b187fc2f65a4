package io.caseledger.complaint;

import io.caseledger.complaint.ComplaintCommand.CorrectComplaint;
import io.caseledger.complaint.ComplaintEvent.*;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the steps of a complaint happened, so that none is told to lie before the one before it.
 *
 * @param nextAt the first step after the notice was received
 * @param handledAt when it was handled for the first time
 */
record Times(
        Instant receivedAt,
        @Nullable Instant nextAt,
        Instant lastAt,
        @Nullable Instant handledAt) {
    private static final String EARLY = "OCCURRED_BEFORE_PREVIOUS_STEP";

    static Times received(Instant at) {
        return new Times(at, null, at, null);
    }

    Times after(ComplaintEvent event) {
        return switch (event) {
            case ComplaintFiled it -> received(it.occurredAt());
            case ComplaintCorrected it -> correctedBy(it);
            case ComplaintEvidenceAdded _, MaliciousNoticeFlagged _, MaliciousFlagCleared _, OutcomePublished _ -> this;
            case NoticeRejected it -> handled(it.occurredAt());
            case ComplaintResolved it -> handled(it.occurredAt());
            case PrimaFacieReviewStarted _, MeasureTaken _, NonInfringementDeclared _, DeclarationDelivered _ ->
                stepped(event.occurredAt());
            case ComplaintClockPaused _, ComplaintClockResumed _, ComplaintEscalated _, ListingsReinstated _ ->
                stepped(event.occurredAt());
            case ComplaintWithdrawn _, ComplaintVoided _, ComplaintReopened _, ComplaintMerged _ ->
                stepped(event.occurredAt());
        };
    }

    private Times stepped(Instant at) {
        return new Times(receivedAt, nextAt == null ? at : nextAt, at, handledAt);
    }

    private Times handled(Instant at) {
        return new Times(receivedAt, nextAt, at, handledAt == null ? at : handledAt);
    }

    private Times correctedBy(ComplaintCorrected it) {
        Instant received = it.noticeReceivedAt() == null ? receivedAt : it.noticeReceivedAt();
        Instant handled = it.handledAt() == null ? handledAt : it.handledAt();
        Instant last = nextAt == null ? received : handled != null && lastAt.equals(handledAt) ? handled : lastAt;
        return new Times(received, nextAt, last, handled);
    }

    void checkStep(String field, Instant at) {
        Rejected.unlessAbout(field, !at.isBefore(lastAt), EARLY, lastAt);
    }

    /** What is noted beside the steps may be noted late; it only cannot be older than the notice. */
    void checkFact(String field, Instant at) {
        Rejected.unlessAbout(field, !at.isBefore(receivedAt), EARLY, receivedAt);
    }

    void checkPublished(Instant at) {
        boolean late = handledAt == null || !at.isBefore(handledAt);
        Rejected.unlessAbout("publishedAt", late, EARLY, handledAt == null ? "" : handledAt);
    }

    void checkCorrection(CorrectComplaint it, boolean handledNow) {
        Instant received = it.noticeReceivedAt();
        boolean early = received == null || nextAt == null || !received.isAfter(nextAt);
        Rejected.unlessAbout("noticeReceivedAt", early, "OCCURRED_AFTER_NEXT_STEP", nextAt == null ? "" : nextAt);
        Instant handled = it.handledAt();
        Rejected.unlessAbout("handledAt", handled == null || handledNow, "NOT_HANDLED");
        boolean late = handled == null || nextAt == null || !handled.isBefore(nextAt);
        Rejected.unlessAbout("handledAt", late, EARLY, nextAt == null ? "" : nextAt);
    }
}
