package io.caseledger.institution;

import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import io.caseledger.shared.Validity;
import jakarta.validation.Valid;

/** That somebody works at an institution (执业、任职). */
public record Engagement(
        @RecordId("INSTITUTION_NOT_FOUND") @Text(max = 64) String institutionId,
        @Valid Validity validity) {}
