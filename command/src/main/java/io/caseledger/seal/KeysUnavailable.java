package io.caseledger.seal;

import org.jspecify.annotations.Nullable;

/** The store of keys cannot be reached at the moment; what waits for it is tried again. */
public final class KeysUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    KeysUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
