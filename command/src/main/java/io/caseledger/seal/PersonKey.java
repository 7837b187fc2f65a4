package io.caseledger.seal;

import com.google.crypto.tink.Aead;

/** How the key of a person stands. */
sealed interface PersonKey {
    record Usable(Aead seal) implements PersonKey {}

    enum Unusable implements PersonKey {
        /** For ever. */
        DESTROYED,
        /** It is wrapped by a key that is not here now. */
        LOCKED
    }
}
