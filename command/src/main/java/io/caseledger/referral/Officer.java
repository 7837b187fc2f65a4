package io.caseledger.referral;

import io.caseledger.shared.Text;
import org.jspecify.annotations.Nullable;

/** An officer who handles the referral, with the number of the enforcement certificate (执法证号) where there is one. */
public record Officer(
        @Text String name, @Text(max = 64) @Nullable String certificateNumber) {}
