package io.caseledger.shared;

import org.jspecify.annotations.Nullable;

/**
 * An organisation by its registered name and, where known, its unified social credit code. Where a record asks who somebody is, and
 * not which organisation, one without a code may be a natural person, and is taken for one.
 */
public record Organisation(
        @Text String name, @Uscc @Nullable String uscc) implements MaybePerson {

    @Override
    public boolean natural() {
        return uscc == null;
    }
}
