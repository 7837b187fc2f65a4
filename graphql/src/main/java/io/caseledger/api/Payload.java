package io.caseledger.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a mutation: where the change stands, or why there is none. */
record Payload(@Nullable String id, @Nullable Long position, List<UserError> userErrors) {

    /** A refusal in the caller's language. */
    record UserError(String code, @Nullable String field, String message, List<String> args) {}
}
