package io.caseledger.seal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with the key of one person: twelve random bytes, what is encrypted, sixteen bytes of its tag. Tink's AEAD writes
 * the same, but keeps a source of randomness for each thread, and the thread of a request lives no longer than the request: making
 * that source cost it more than all else that it did.
 */
final class PersonCipher {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    PersonCipher(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** @param context what must be the same when it is opened */
    byte[] seal(byte[] plain, byte[] context) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, context);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
        cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
        return sealed;
    }

    /** @throws GeneralSecurityException for bytes that this key did not seal, or not in this context */
    byte[] open(byte[] sealed, byte[] context) throws GeneralSecurityException {
        if (sealed.length < NONCE) {
            throw new GeneralSecurityException("Only " + sealed.length + " bytes");
        }
        return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), context)
                .doFinal(sealed, NONCE, sealed.length - NONCE);
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }
}
