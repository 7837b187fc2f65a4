package io.caseledger.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers tokens that were found valid, so that the signature is checked once a token and not once a request. At
 * most five minutes: a key withdrawn by an external identity server must not live on here.
 */
final class Tokens implements JwtDecoder {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Of characters. What is longer is no token that anybody needs, and is not taken apart. */
    private static final int LONGEST_TOKEN = 8_192;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> valid;

    Tokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
        this.valid = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfter(Expiry.creating((String _, Jwt jwt) -> remaining(jwt)))
                .build();
    }

    @Override
    public Jwt decode(String token) {
        if (token.length() > LONGEST_TOKEN) {
            throw new BadJwtException("The token is longer than " + LONGEST_TOKEN + " characters");
        }
        String key = digest(token);
        Jwt known = valid.getIfPresent(key);
        if (known != null && remaining(known).isPositive()) {
            return known;
        }
        Jwt fresh = decoder.decode(token);
        if (remaining(fresh).isPositive()) {
            valid.put(key, fresh);
        }
        return fresh;
    }

    /** Whether it was found valid lately. */
    boolean knows(String token) {
        Jwt known = valid.getIfPresent(digest(token));
        return known != null && remaining(known).isPositive();
    }

    private Duration remaining(Jwt jwt) {
        Instant end = jwt.getExpiresAt();
        if (end == null) {
            return LONGEST;
        }
        Duration left = Duration.between(clock.instant(), end);
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }

    private static String digest(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
