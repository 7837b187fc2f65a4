package io.caseledger.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Keyed digests for tests. As good as real ones, for nobody guesses here. */
public final class Prints {
    public static final Fingerprints HERE = of("here");

    private Prints() {}

    /** Those of an installation with this key. */
    public static Fingerprints of(String key) {
        return text ->
                UUID.nameUUIDFromBytes((key + text).getBytes(UTF_8)).toString().replace("-", "");
    }
}
