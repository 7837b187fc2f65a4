package io.caseledger.privacy;

import org.jspecify.annotations.Nullable;

/** Who somebody is, as far as it is on record; for those only who may know. */
public record PersonIdentity(
        String name,
        @Nullable String identityNumber,
        @Nullable String phone) {
    /** Keeps everything personal out of logs. */
    @Override
    public String toString() {
        return "PersonIdentity[…]";
    }
}
