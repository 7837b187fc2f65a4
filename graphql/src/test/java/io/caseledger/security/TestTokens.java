package io.caseledger.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.caseledger.shared.Role;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Signs tokens with the key of a data directory, as the embedded server would, without asking it. */
public record TestTokens(RSAKey key) {

    public static TestTokens in(Path data) {
        return new TestTokens(keys(data).signing());
    }

    static SigningKeys keys(Path data) {
        var file = new SecretFile(data.resolve("signing-key.json"));
        return new SigningKeys(file, Duration.ofDays(90), Duration.ofHours(8), Clock.systemUTC());
    }

    public String token(String subject, @Nullable String workstation, Role... roles) {
        return token(subject, workstation, Duration.ofHours(1), roles);
    }

    public String token(String subject, @Nullable String workstation, Duration left, Role... roles) {
        var claims = new JWTClaimsSet.Builder()
                .subject(subject)
                .audience("caseledger")
                .expirationTime(Date.from(Instant.now().plus(left)))
                .claim("roles", Arrays.stream(roles).map(Role::name).toList())
                .claim("workstation", workstation)
                .build();
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
