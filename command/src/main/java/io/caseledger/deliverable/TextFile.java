package io.caseledger.deliverable;

import io.caseledger.shared.Text;
import jakarta.validation.constraints.Pattern;

/**
 * A text that was sent to {@code POST /files}.
 *
 * @param fileName as its author named it; the extension says the format
 */
public record TextFile(
        @Pattern(regexp = "[0-9a-f]{64}", message = "DIGEST_INVALID")
        String digest,

        @Text(max = 255) String fileName) {}
