package io.caseledger.travel;

import org.jspecify.annotations.Nullable;

/**
 * A moment on both clocks.
 *
 * @param asOf what happened later does not count; all that happened does when absent
 * @param knownAt what was recorded later is not known; all that is recorded is when absent
 */
public record When(@Nullable Until asOf, @Nullable Until knownAt) {

    public static final When NOW = new When(null, null);

    public boolean isNow() {
        return asOf == null && knownAt == null;
    }
}
