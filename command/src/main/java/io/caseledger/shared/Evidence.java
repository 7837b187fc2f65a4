package io.caseledger.shared;

import jakarta.validation.constraints.Pattern;

/** A piece of evidence, proved by its SHA-256 digest; the file itself is kept where {@code keptAt} says. */
public record Evidence(
        Kind kind,
        @Text String title,

        @Pattern(regexp = "[0-9a-f]{64}", message = "DIGEST_INVALID")
        String sha256,

        @Text(max = 500) String keptAt) {

    /** Kinds of evidence. */
    public enum Kind {
        RIGHT_CERTIFICATE,
        IDENTITY_PROOF,
        EVALUATION_REPORT,
        NOTARISATION,
        SCREENSHOT,
        PURCHASE_RECORD,
        CONTRACT,
        CORRESPONDENCE,
        OTHER
    }
}
