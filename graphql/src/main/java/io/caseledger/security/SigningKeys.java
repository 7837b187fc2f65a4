package io.caseledger.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.caseledger.store.StartRefused;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of the embedded server's tokens, kept in a file so that tokens outlive a restart. The newest signs; those before it are
 * kept without their private part until the last token that they signed has ended. The JWK set of the server shows all of them.
 */
final class SigningKeys implements JWKSource<SecurityContext> {
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final int BITS = 2048;

    private final SecretFile file;
    private final Duration longest;
    private final Duration lifetime;
    private final InstantSource time;

    /** The newest first. */
    private volatile List<RSAKey> keys;

    /**
     * Reads the keys, or makes the first one.
     *
     * @param longest after which another key signs
     * @param lifetime of tokens, as long as which a key is of use after it has signed its last one
     */
    SigningKeys(SecretFile file, Duration longest, Duration lifetime, InstantSource time) {
        this.file = file;
        this.longest = longest;
        this.lifetime = lifetime;
        this.time = time;
        if (file.exists()) {
            keys = read();
        } else {
            keys = List.of();
            keep(List.of(fresh()));
        }
    }

    private List<RSAKey> read() {
        try {
            String text = file.read();
            JWKSet set = text.contains("\"keys\"") ? JWKSet.parse(text) : new JWKSet(JWK.parse(text));
            List<RSAKey> all = set.getKeys().stream().map(JWK::toRSAKey).toList();
            if (all.isEmpty() || !all.getFirst().isPrivate()) {
                throw new ParseException("The first key cannot sign", 0);
            }
            return all;
        } catch (ParseException | ClassCastException e) {
            throw new StartRefused(
                    "The signing keys in " + file.path() + " are not RSA keys of which the first can sign.",
                    "Restore the file, or delete it: every token issued so far becomes invalid then.",
                    e);
        }
    }

    /** The key that signs now; another one when its time has come. */
    synchronized RSAKey signing() {
        if (!time.instant().isBefore(issued(keys.getFirst()).plus(longest))) {
            try {
                rotate();
            } catch (UncheckedIOException e) {
                LOG.error(
                        "The signing key is due to be changed and the new one cannot be kept; the old one signs on.",
                        e);
            }
        }
        return keys.getFirst();
    }

    /** Lets a new key sign from now on. Tokens that the present one signed stay good until they end. */
    synchronized void rotate() {
        Instant now = time.instant();
        var all = new ArrayList<RSAKey>();
        all.add(fresh());
        all.add(retired(keys.getFirst(), now.plus(lifetime)));
        keys.stream().skip(1).filter(it -> isOfUse(it, now)).forEach(all::add);
        keep(all);
        LOG.info(
                "Tokens are signed by a new key, {}; {} older ones are still accepted.",
                all.getFirst().getKeyID(),
                all.size() - 1);
    }

    private void keep(List<RSAKey> all) {
        file.write(new JWKSet(new ArrayList<JWK>(all)).toString(false));
        keys = List.copyOf(all);
    }

    private RSAKey fresh() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .issueTime(Date.from(time.instant().truncatedTo(ChronoUnit.SECONDS))) // as it is written down
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey retired(RSAKey key, Instant end) {
        return new RSAKey.Builder(key.toPublicJWK())
                .expirationTime(Date.from(end))
                .build();
    }

    /** A key of a version that did not write it down is as old as its file. */
    private Instant issued(RSAKey key) {
        Date written = key.getIssueTime();
        return written == null ? file.modified() : written.toInstant();
    }

    private static boolean isOfUse(RSAKey key, Instant now) {
        Date end = key.getExpirationTime();
        return end == null || now.isBefore(end.toInstant());
    }

    /** All that may have signed a token that is still good. */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        Instant now = time.instant();
        return selector.select(new JWKSet(keys.stream()
                .filter(it -> isOfUse(it, now))
                .map(JWK.class::cast)
                .toList()));
    }
}
