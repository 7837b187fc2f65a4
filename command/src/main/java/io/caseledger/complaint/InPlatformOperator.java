package io.caseledger.complaint;

import io.caseledger.shared.Text;
import io.caseledger.shared.Uscc;
import org.jspecify.annotations.Nullable;

/** The seller (平台内经营者): the name and the shop it trades under, and its unified social credit code where known. */
public record InPlatformOperator(
        @Text String name,
        @Text(max = 128) String shopId,
        @Uscc @Nullable String uscc) {}
