package io.caseledger.policy;

import io.caseledger.shared.Day;
import io.caseledger.shared.Text;
import io.caseledger.shared.Validity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy is.
 *
 * @param documentNumber under which its issuer issued it (文号), once
 * @param issuedOn the day of issue, where known; it may come into force later
 * @param validity from the day it comes into force (施行日), until the first day on which it has expired, if it says so
 * @param summary what it says, in short (内容摘要)
 */
public record PolicyParticulars(
        @Text(max = 100) String documentNumber,
        @Text(max = 300) String title,
        @Text String issuer,
        IssuerLevel level,
        @Day @Nullable LocalDate issuedOn,
        @Valid Validity validity,

        @NotEmpty(message = "REQUIRED") @Size(max = 20, message = "TOO_MANY")
        List<PolicyTopic> topics,

        @Text(max = 4000) @Nullable String summary,
        @Valid @Nullable PolicyText text) {

    /** With each topic once, in their order. */
    PolicyParticulars tidy() {
        return new PolicyParticulars(
                documentNumber,
                title,
                issuer,
                level,
                issuedOn,
                validity,
                topics.stream().distinct().sorted().toList(),
                summary,
                text);
    }
}
