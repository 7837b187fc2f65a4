package io.caseledger.seal;

import io.caseledger.seal.KeyEncryption.Place;
import io.caseledger.store.StartRefused;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the keyring: begins with a first key-encryption key where there are no keys yet, and never where there are. */
final class Keyrings {
    private static final Logger LOG = LoggerFactory.getLogger(Keyrings.class);

    private Keyrings() {}

    static Keyring open(KeyTable table, Place place, boolean rotate) {
        var samples = table.samples();
        if (!place.isTaken() && samples.isEmpty()) {
            return new Keyring(table, begun(place), null);
        }
        KeyEncryption encryption = read(place);
        long strange = samples.stream()
                .filter(it -> encryption == null || !encryption.knows(it))
                .count();
        if (encryption == null || strange > 0) {
            String missing = "The key-encryption key in " + place.file()
                    + (encryption == null ? " is missing or cannot be read" : " is not the one that wrapped all keys")
                    + ": personal data that it protects is shown as unreadable, and none is taken, until it is restored.";
            LOG.error(missing);
            return new Keyring(table, encryption, missing);
        }
        return new Keyring(table, rotate ? rotated(table, place, encryption) : finished(table, encryption), null);
    }

    private static KeyEncryption begun(Place place) {
        try {
            LOG.info("A key-encryption key was made: {}. Keep a copy of it in a safe place.", place.file());
            return place.begin();
        } catch (GeneralSecurityException | IOException e) {
            throw new StartRefused(
                    "The key-encryption key " + place.file() + " cannot be made: " + e + ".",
                    "See caseledger.keys.kek and caseledger.keys.kms.",
                    e);
        }
    }

    private static @Nullable KeyEncryption read(Place place) {
        try {
            return place.isTaken() ? place.read() : null;
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            LOG.error("The key-encryption key {} cannot be read: {}", place.file(), e.toString());
            return null;
        }
    }

    private static KeyEncryption rotated(KeyTable table, Place place, KeyEncryption old) {
        try {
            KeyEncryption now = place.rotate(old);
            LOG.info("All keys are wrapped anew under a new key-encryption key. Keep a copy of {}.", place.file());
            return finished(table, now);
        } catch (GeneralSecurityException | IOException e) {
            throw new StartRefused(
                    "The key-encryption key " + place.file() + " cannot be exchanged: " + e + ".",
                    "Nothing was changed; start without caseledger.keys.rotate.",
                    e);
        }
    }

    /** Wraps anew what an older key wrapped, also where an earlier exchange was cut off. */
    private static KeyEncryption finished(KeyTable table, KeyEncryption now) {
        if (table.samples().stream().allMatch(now::isCurrent)) {
            return now;
        }
        Map<String, byte[]> anew = new HashMap<>();
        table.all().forEach((subject, wrapped) -> {
            if (!now.isCurrent(wrapped)) {
                anew.put(subject, anew(now, subject, wrapped));
            }
        });
        table.replace(anew);
        LOG.info("{} keys of persons were wrapped anew.", anew.size());
        return now;
    }

    private static byte[] anew(KeyEncryption now, String subject, byte[] wrapped) {
        try {
            return now.wrap(now.unwrap(wrapped, subject), subject);
        } catch (GeneralSecurityException e) {
            LOG.error("The key of the person {} is damaged.", subject);
            return wrapped;
        }
    }
}
