package io.caseledger.institution;

import io.caseledger.shared.Text;
import io.caseledger.shared.Validity;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * A qualification (资质) of somebody.
 *
 * @param certificateNumber of the certificate (资格证或执业证编号); needed for kinds that nobody has without one
 */
public record Qualification(
        QualificationKind kind,
        @Text(max = 64) @Nullable String certificateNumber,
        @Valid Validity validity) {}
