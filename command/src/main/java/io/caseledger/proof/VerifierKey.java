package io.caseledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A public key by which a signed note is verified, written as C2SP {@code signed-note} has it: name, id and key, with a plus
 * between them. Ed25519, of a log (type 1) or of a witness (type 4, {@code tlog-cosignature}), which signs the time as well.
 *
 * @param name of whoever signs
 * @param key 32 bytes, as RFC 8032 encodes it
 */
public record VerifierKey(String name, byte type, byte[] key) {
    /** Signs the text of a note. */
    public static final byte ED25519 = 1;

    /** Signs a time and the text. */
    public static final byte COSIGNATURE = 4;

    private static final int KEY = 32;
    private static final int SIGNATURE = 64;

    /** What stands before the 32 bytes in the form that the JDK reads (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public VerifierKey {
        if (!isName(name) || key.length != KEY || (type != ED25519 && type != COSIGNATURE)) {
            throw new IllegalArgumentException("Not a verifier key of a kind that is known here: " + name);
        }
        key = key.clone();
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException when it is not one, or is of another kind of key
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3); // Base64 has pluses of its own
        if (parts.length < 3 || !parts[1].matches("[0-9a-f]{8}")) {
            throw new IllegalArgumentException("Not a verifier key, which is name+id+key: " + text);
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != 1 + KEY) {
            throw new IllegalArgumentException("Not an Ed25519 key: " + text);
        }
        var key = new VerifierKey(parts[0], typed[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (key.id() != Integer.parseUnsignedInt(parts[1], 16)) {
            throw new IllegalArgumentException("The id of this verifier key is not that of its name and key: " + text);
        }
        return key;
    }

    static boolean isName(String name) {
        return !name.isEmpty() && name.codePoints().noneMatch(it -> it < ' ' || it == '+' || Character.isSpaceChar(it));
    }

    /** The first four bytes of the digest of name and key: tells keys apart, and proves nothing. */
    public int id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(UTF_8));
            return ByteBuffer.wrap(digest.digest(typed())).getInt();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private byte[] typed() {
        return ByteBuffer.allocate(1 + KEY).put(type).put(key).array();
    }

    @Override
    public byte[] key() {
        return key.clone();
    }

    /** Whether this key signed the text of a note so. */
    public boolean verifies(String text, byte[] signature) {
        if (type == ED25519) {
            return verifies(text.getBytes(UTF_8), signature);
        }
        if (signature.length != Long.BYTES + SIGNATURE) {
            return false;
        }
        long time = ByteBuffer.wrap(signature).getLong();
        byte[] signed = ("cosignature/v1\ntime " + time + "\n" + text).getBytes(UTF_8);
        return time >= 0 && verifies(signed, Arrays.copyOfRange(signature, Long.BYTES, signature.length));
    }

    /** Whether this key signed these bytes so, whatever they are. */
    public boolean verifies(byte[] signed, byte[] signature) {
        try {
            var verification = Signature.getInstance("Ed25519");
            verification.initVerify(publicKey());
            verification.update(signed);
            return verification.verify(signature);
        } catch (GeneralSecurityException _) {
            return false; // not a point of the curve, or not of a signature's length
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] encoded =
                ByteBuffer.allocate(X509.length + KEY).put(X509).put(key).array();
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    /** As it is written down and handed to those who verify. */
    public String text() {
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey it && name.equals(it.name) && type == it.type && Arrays.equals(key, it.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type, Arrays.hashCode(key));
    }

    @Override
    public String toString() {
        return text();
    }
}
