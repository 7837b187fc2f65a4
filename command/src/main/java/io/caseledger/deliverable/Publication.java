package io.caseledger.deliverable;

import io.caseledger.shared.Text;
import io.caseledger.shared.Url;
import org.jspecify.annotations.Nullable;

/**
 * Where a white paper was published; at least one of address, ISBN and issue says where it is found.
 *
 * @param outlet the website, publisher or journal
 * @param issue of a journal or bulletin
 */
public record Publication(
        @Text String outlet,
        @Url @Nullable String url,
        @Isbn @Nullable String isbn,
        @Text(max = 100) @Nullable String issue) {

    boolean isNowhere() {
        return url == null && isbn == null && issue == null;
    }
}
