package io.caseledger.attendance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caseledger.gate.Fingerprints;
import io.caseledger.store.OwnerFile;
import io.caseledger.store.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of this installation by which people are found again. An identity number or a phone can be guessed out of a
 * plain hash in minutes, for there are not many; without this key, not out of ours.
 */
public final class LookupKey implements Fingerprints {
    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    private LookupKey(byte[] key) {
        this.key = new SecretKeySpec(key, HMAC);
    }

    /** The key that the operator set, in hexadecimal; several nodes of one log must have the same. */
    static LookupKey of(String hex, String where) {
        byte[] key;
        try {
            key = HexFormat.of().parseHex(hex.strip());
        } catch (IllegalArgumentException e) {
            throw wrong(where, e);
        }
        if (key.length < BYTES) {
            throw wrong(where, new IllegalArgumentException("too short"));
        }
        return new LookupKey(key);
    }

    /** The key kept in a file that only its owner may read; made at the first start. */
    static LookupKey in(Path file) {
        try {
            if (!Files.exists(file)) {
                OwnerFile.write(file, fresh() + "\n");
            }
            return of(Files.readString(file, UTF_8), file.toString());
        } catch (IOException e) {
            throw new StartRefused(
                    "The lookup key " + file + " cannot be read or written: " + e + ".",
                    "Make it readable for the user who starts caseledger, or restore it from a backup.",
                    e);
        }
    }

    /** What stands for a text, in 32 hexadecimal digits: the same for the same text, and telling nothing about it. */
    @Override
    public String digest(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }

    /** Tells this key from another one. */
    String fingerprint() {
        return digest("fingerprint");
    }

    private static String fresh() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    private static StartRefused wrong(String where, Throwable cause) {
        return new StartRefused(
                "The lookup key in " + where + " is not a number of at least 64 hexadecimal digits.",
                "Restore it from a backup: with another key, people registered so far are not found again.",
                cause);
    }
}
