package io.caseledger.deliverable;

import io.caseledger.shared.Text;

/**
 * The acceptance of a report (验收).
 *
 * @param acceptedBy the body that accepted it
 * @param documentNumber of the document that says so (文号)
 */
public record Acceptance(
        @Text String acceptedBy, @Text(max = 100) String documentNumber) {}
