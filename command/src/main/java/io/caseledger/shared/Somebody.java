package io.caseledger.shared;

import org.jspecify.annotations.Nullable;

/** Who somebody is, as far as a record says. */
public interface Somebody {
    String name();

    default @Nullable String phone() {
        return null;
    }

    default @Nullable String identityNumber() {
        return null;
    }
}
