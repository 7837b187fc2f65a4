package io.caseledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The key of the log: signs its checkpoints, and whatever else the log vouches for. */
public final class LogSigner {
    private static final int SEED = 32;

    /** What stands before the seed in the form that the JDK reads (RFC 8410). */
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private static final String SECRET = "PRIVATE+KEY+";

    private final VerifierKey key;
    private final PrivateKey secret;

    private LogSigner(VerifierKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    /** A new key under a name. */
    static LogSigner make(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] point = Arrays.copyOfRange(encoded, encoded.length - SEED, encoded.length);
            return new LogSigner(new VerifierKey(name, VerifierKey.ED25519, point), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has Ed25519", e);
        }
    }

    /**
     * Reads what {@link #text} wrote: the verifier key, and below it the secret as {@code sumdb/note} of Go writes it.
     *
     * @throws IllegalArgumentException when it is not that, or the two do not belong together
     */
    static LogSigner parse(String text) {
        List<String> lines = text.lines().filter(it -> !it.isBlank()).toList();
        if (lines.size() != 2 || !lines.getLast().startsWith(SECRET)) {
            throw new IllegalArgumentException("Not a verifier key and its secret");
        }
        var key = VerifierKey.parse(lines.getFirst());
        String[] parts = lines.getLast().substring(SECRET.length()).split("\\+", 3);
        byte[] typed = parts.length < 3 ? new byte[0] : Base64.getDecoder().decode(parts[2].strip());
        if (typed.length != 1 + SEED || typed[0] != VerifierKey.ED25519) {
            throw new IllegalArgumentException("Not an Ed25519 secret");
        }
        var signer = new LogSigner(key, secret(Arrays.copyOfRange(typed, 1, typed.length)));
        byte[] trial = HexFormat.of().toHexDigits(key.id()).getBytes(UTF_8);
        if (!key.verifies(trial, signer.sign(trial))) {
            throw new IllegalArgumentException("The secret is not that of the verifier key " + key.text());
        }
        return signer;
    }

    private static PrivateKey secret(byte[] seed) {
        try {
            byte[] encoded = ByteBuffer.allocate(PKCS8.length + SEED)
                    .put(PKCS8)
                    .put(seed)
                    .array();
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an Ed25519 secret", e);
        }
    }

    /** As it is kept in a file that only its owner may read. */
    String text() {
        byte[] seed = secret instanceof EdECPrivateKey it
                ? it.getBytes().orElseThrow(() -> new IllegalStateException("The key does not show its secret"))
                : new byte[0];
        byte[] typed =
                ByteBuffer.allocate(1 + SEED).put(VerifierKey.ED25519).put(seed).array();
        return key.text() + "\n" + SECRET + key.name() + "+" + HexFormat.of().toHexDigits(key.id()) + "+"
                + Base64.getEncoder().encodeToString(typed) + "\n";
    }

    /** The key by which others verify. */
    public VerifierKey key() {
        return key;
    }

    /** Signs any bytes. */
    public byte[] sign(byte[] bytes) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the log does not sign", e);
        }
    }

    /** Signs a text as a note. */
    public SignedNote note(String text) {
        return new SignedNote(
                text, List.of(new SignedNote.Signature(key.name(), key.id(), sign(text.getBytes(UTF_8)))));
    }
}
