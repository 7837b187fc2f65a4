package io.caseledger.training.view;

import java.time.Instant;

/** That something was put right or planned anew, and why. */
public record Correction(String reason, Instant occurredAt) {}
