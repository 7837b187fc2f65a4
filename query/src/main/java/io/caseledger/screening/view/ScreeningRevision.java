package io.caseledger.screening.view;

import io.caseledger.screening.EnterpriseProfile;
import io.caseledger.screening.IpAsset;
import io.caseledger.shared.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a report, as it was submitted: what is remedied later does not change what was signed for.
 *
 * @param reason why the report was opened again for it; absent for the first
 * @param position the last event that is about this revision
 * @param lastStepAt when that event happened; the date of the printed report
 */
public record ScreeningRevision(
        int revision,
        @Nullable String reason,
        EnterpriseProfile enterprise,
        List<IpAsset> inventory,
        List<ScreeningItem> items,
        String submitter,
        Instant submittedAt,
        @Person("recipient") @Nullable String recipient,
        @Nullable Instant deliveredAt,
        @Person("signer") @Nullable String signer,
        @Nullable String signerPosition,
        @Nullable Instant signedAt,
        long position,
        Instant lastStepAt) {

    ScreeningRevision delivered(String to, Instant at, long place) {
        return new ScreeningRevision(
                revision,
                reason,
                enterprise,
                inventory,
                items,
                submitter,
                submittedAt,
                to,
                at,
                null,
                null,
                null,
                place,
                at);
    }

    ScreeningRevision signed(String by, @Nullable String as, Instant at, long place) {
        return new ScreeningRevision(
                revision,
                reason,
                enterprise,
                inventory,
                items,
                submitter,
                submittedAt,
                recipient,
                deliveredAt,
                by,
                as,
                at,
                place,
                at);
    }
}
