package io.caseledger.collaboration;

import io.caseledger.shared.Text;
import jakarta.validation.constraints.Pattern;

/** The agreement (合作协议) of a mechanism: its document, proved by the SHA-256 digest of its text. */
public record Agreement(
        @Text(max = 100) String documentNumber,

        @Pattern(regexp = "[0-9a-f]{64}", message = "DIGEST_INVALID")
        String sha256,

        @Text(max = 500) String keptAt) {

    boolean isSameTextAs(Agreement other) {
        return documentNumber.strip().equals(other.documentNumber.strip()) && sha256.equals(other.sha256);
    }
}
