package io.caseledger.screening;

import io.caseledger.shared.Text;
import io.caseledger.shared.Uscc;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/** The enterprise that is screened. Its unified social credit code tells distinct enterprises apart, so it is required. */
public record EnterpriseProfile(
        @Text String name,
        @Uscc String uscc,
        @Text String industry,
        @Text String county,
        @PositiveOrZero(message = "NUMBER_NEGATIVE") int staffCount,
        @Text(max = 1000) @Nullable String mainProducts) {}
