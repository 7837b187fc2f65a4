package io.caseledger.project;

import io.caseledger.shared.Organisation;
import io.caseledger.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;

/** A unit that applies jointly: the agreement states its tasks and its share of the funds (申报要求 (2)). */
public record Partner(
        @Valid Organisation organisation,
        @Text(max = 1000) String tasks,
        @PositiveOrZero(message = "NUMBER_NEGATIVE") long fundsInYuan) {}
