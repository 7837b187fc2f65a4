package io.caseledger.policy;

import java.time.LocalDate;

/**
 * That a policy was repealed (废止).
 *
 * @param repealedBy the policy that did it
 * @param on the first day on which it no longer holds
 */
public record Repeal(String repealedBy, LocalDate on) {}
