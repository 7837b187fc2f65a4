package io.caseledger.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.caseledger.store.StartRefused;
import java.nio.file.Path;
import java.text.ParseException;

/** The key that signs the embedded server's tokens, made once and kept, so that tokens outlive a restart. */
final class SigningKey {
    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey in(Path path) {
        SecretFile file = new SecretFile(path);
        try {
            if (file.exists()) {
                return RSAKey.parse(file.read());
            }
            RSAKey key = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
            file.write(key.toJSONString());
            return key;
        } catch (ParseException | JOSEException e) {
            throw new StartRefused(
                    "The signing key in " + path + " is not an RSA key.",
                    "Restore it, or delete it: every token issued so far becomes invalid then.",
                    e);
        }
    }
}
