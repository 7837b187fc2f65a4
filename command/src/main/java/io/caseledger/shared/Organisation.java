package io.caseledger.shared;

import org.jspecify.annotations.Nullable;

/** An organisation by its registered name and, where known, its unified social credit code. */
public record Organisation(
        @Text String name, @Uscc @Nullable String uscc) {}
