package io.caseledger.dispute.view;

import io.caseledger.dispute.DisputeEvent;
import io.caseledger.dispute.OutcomeEvent.DisputeTransferred;
import io.caseledger.dispute.OutcomeEvent.TransferReceipted;
import io.caseledger.dispute.OutcomeEvent.TransferReturned;
import io.caseledger.referral.Body;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The last transfer of a case to another body (移送): signed for (回执), or returned. */
public record TransferView(
        Body recipient,
        String legalBasis,
        Instant transferredAt,
        @Nullable String receiptNumber,
        @Nullable Instant receiptedAt,
        @Nullable Instant returnedAt,
        @Nullable String returnReason) {

    static @Nullable TransferView after(DisputeEvent event, @Nullable TransferView before) {
        return switch (event) {
            case DisputeTransferred it ->
                new TransferView(it.recipient(), it.legalBasis(), it.occurredAt(), null, null, null, null);
            case TransferReceipted it -> before == null ? null : before.receipted(it.receiptNumber(), it.occurredAt());
            case TransferReturned it -> before == null ? null : before.returned(it.reason(), it.occurredAt());
            default -> before;
        };
    }

    private TransferView receipted(String number, Instant at) {
        return new TransferView(recipient, legalBasis, transferredAt, number, at, null, null);
    }

    private TransferView returned(String reason, Instant at) {
        return new TransferView(recipient, legalBasis, transferredAt, receiptNumber, receiptedAt, at, reason);
    }

    /** Whether another body has signed for the case and keeps it. */
    static boolean isReceipted(@Nullable TransferView it) {
        return it != null && it.receiptedAt() != null && it.returnedAt() == null;
    }
}
