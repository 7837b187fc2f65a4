package io.caseledger.referral;

import io.caseledger.referral.ReferralCommand.CorrectReferral;
import io.caseledger.referral.ReferralEvent.ReferralCorrected;
import io.caseledger.referral.ReferralEvent.ReferralEvidenceAdded;
import io.caseledger.referral.ReferralEvent.ReferralReceipted;
import io.caseledger.referral.ReferralEvent.ReferralSent;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the steps of a referral happened, so that none is told to lie before the one before it.
 *
 * @param afterReceiptAt the first step after the receipt, before which a corrected receipt stays
 */
record Times(
        Instant draftedAt,
        @Nullable Instant sentAt,
        @Nullable Instant receiptedAt,
        @Nullable Instant afterReceiptAt,
        Instant lastStepAt) {

    static Times drafted(Instant at) {
        return new Times(at, null, null, null, at);
    }

    Times after(ReferralEvent event) {
        Instant at = event.occurredAt();
        return switch (event) {
            case ReferralEvidenceAdded _ -> this;
            case ReferralCorrected it -> it.receiptedAt() == null ? this : receipted(it.receiptedAt());
            case ReferralSent _ -> new Times(draftedAt, at, receiptedAt, afterReceiptAt, at);
            case ReferralReceipted _ -> new Times(draftedAt, sentAt, at, null, at);
            default -> new Times(draftedAt, sentAt, receiptedAt, firstAfterReceipt(at), at);
        };
    }

    private @Nullable Instant firstAfterReceipt(Instant at) {
        return receiptedAt != null && afterReceiptAt == null ? at : afterReceiptAt;
    }

    private Times receipted(Instant corrected) {
        return new Times(draftedAt, sentAt, corrected, afterReceiptAt, afterReceiptAt == null ? corrected : lastStepAt);
    }

    void checkStep(Instant at, String field) {
        checkNotBefore(lastStepAt, at, field);
    }

    void checkFact(Instant at) {
        checkNotBefore(draftedAt, at, "occurredAt");
    }

    /** A corrected receipt stays between the sending and the step that came after it. */
    void checkReceipt(CorrectReferral it) {
        Rejected.unless(receiptedAt != null || !it.changesReceipt(), "NO_RECEIPT_YET");
        if (it.receiptedAt() != null && sentAt != null) {
            checkNotBefore(sentAt, it.receiptedAt(), "receiptedAt");
            if (afterReceiptAt != null && it.receiptedAt().isAfter(afterReceiptAt)) {
                throw Rejected.about("receiptedAt", "OCCURRED_AFTER_NEXT_STEP", afterReceiptAt);
            }
        }
    }

    private static void checkNotBefore(Instant earliest, Instant at, String field) {
        Rejected.unlessAbout(field, !at.isBefore(earliest), "OCCURRED_BEFORE_PREVIOUS_STEP", earliest);
    }
}
