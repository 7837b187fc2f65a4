package io.caseledger.referral;

import io.caseledger.shared.Organisation;
import io.caseledger.shared.Person;
import io.caseledger.shared.Text;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** Who is suspected, and the shop on the platform where the goods were offered. */
public record Suspect(
        @Valid @Person("suspect") Organisation organisation,
        @Text @Nullable String shop) {}
