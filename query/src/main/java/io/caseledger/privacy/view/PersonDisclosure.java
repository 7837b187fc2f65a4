package io.caseledger.privacy.view;

import java.time.Instant;

/** That somebody said on which legal basis a restricted person must be seen. */
public record PersonDisclosure(String disclosedTo, String legalBasis, String reason, Instant occurredAt) {}
