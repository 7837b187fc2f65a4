package io.caseledger.complaint;

import io.caseledger.shared.Text;
import io.caseledger.shared.Url;

/** An offer on a platform; with the platform, its item number is its natural key. */
public record Listing(
        @Url String url,
        @Text(max = 128) String itemNumber,
        @Text String title) {}
