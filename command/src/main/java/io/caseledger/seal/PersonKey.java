package io.caseledger.seal;

/** How the key of a person stands. */
sealed interface PersonKey {
    record Usable(PersonCipher cipher) implements PersonKey {}

    enum Unusable implements PersonKey {
        /** For ever. */
        DESTROYED,
        /** It is wrapped by a key that is not here now. */
        LOCKED
    }
}
