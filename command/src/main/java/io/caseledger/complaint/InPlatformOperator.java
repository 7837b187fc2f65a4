package io.caseledger.complaint;

import io.caseledger.shared.Kept;
import io.caseledger.shared.MaybePerson;
import io.caseledger.shared.Text;
import io.caseledger.shared.Uscc;
import org.jspecify.annotations.Nullable;

/**
 * The seller (平台内经营者): the name and the shop it trades under, and its unified social credit code where known. Without one it
 * may be a natural person who needs no registration (电子商务法 10), and is taken for one; the shop is public, and stays.
 */
public record InPlatformOperator(
        @Text String name,
        @Kept @Text(max = 128) String shopId,
        @Uscc @Nullable String uscc) implements MaybePerson {

    @Override
    public boolean natural() {
        return uscc == null;
    }

    /** Keeps the name out of logs. */
    @Override
    public String toString() {
        return "InPlatformOperator[" + shopId + "]";
    }
}
