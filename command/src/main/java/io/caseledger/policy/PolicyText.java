package io.caseledger.policy;

import io.caseledger.shared.Text;
import jakarta.validation.constraints.Pattern;

/**
 * The text of a policy, a file that is kept.
 *
 * @param digest SHA-256, by which {@link io.caseledger.file.Files} finds it
 */
public record PolicyText(
        @Pattern(regexp = "[0-9a-f]{64}", message = "DIGEST_INVALID")
        String digest,

        @Text(max = 255) String fileName) {}
