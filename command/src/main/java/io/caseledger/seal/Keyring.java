package io.caseledger.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.caseledger.seal.PersonKey.Unusable;
import io.caseledger.seal.PersonKey.Usable;
import io.caseledger.shared.Rejected;
import io.caseledger.store.StoreUnavailable;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of persons, and who is withheld from whom. A key is made when something personal is about to be stored of somebody
 * who has none, and is on the disk before what it seals. Without the key-encryption key everything goes on, but nothing
 * personal is read or taken, and no key is made or changed.
 */
public final class Keyring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Keyring.class);
    private static final int REMEMBERED = 100_000;

    private final KeyTable table;
    private final @Nullable KeyWriter writer;
    private final @Nullable KeyEncryption encryption;
    private final @Nullable String missing;
    /** It is tidied by who uses it: handing that to other threads would cost more than doing it. */
    private final Cache<String, PersonKey> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();

    private final Set<String> restricted = ConcurrentHashMap.newKeySet();

    /** Beside what is remembered, which somebody who was reading meanwhile could overwrite. */
    private final Set<String> destroyed = ConcurrentHashMap.newKeySet();

    /**
     * @param encryption absent when it is not here
     * @param missing what cannot be read, in a sentence; null when nothing is
     */
    Keyring(KeyTable table, @Nullable KeyEncryption encryption, @Nullable String missing) {
        this.table = table;
        this.writer = encryption == null || missing != null ? null : new KeyWriter(table, encryption);
        this.encryption = encryption;
        this.missing = missing;
    }

    /** What cannot be read, in a sentence; null when nothing is. */
    public @Nullable String missing() {
        return missing;
    }

    /**
     * Sees to it that each of these persons has a key.
     *
     * @throws Rejected with {@code PERSON_ERASED} or {@code PERSONAL_KEYS_UNAVAILABLE}
     * @throws StoreUnavailable when the disk of the keys is full
     */
    public void ensure(Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        try {
            subjects.forEach(it -> Rejected.unless(!destroyed.contains(it), "PERSON_ERASED", it));
            Map<String, PersonKey> keys = writer == null ? keys(subjects) : given(subjects, writer);
            for (String subject : subjects) {
                PersonKey key = keys.get(subject);
                Rejected.unless(key != Unusable.DESTROYED, "PERSON_ERASED", subject);
                Rejected.unless(missing == null && key instanceof Usable, "PERSONAL_KEYS_UNAVAILABLE");
            }
        } catch (KeysUnavailable e) {
            LOG.error("Nothing personal can be stored.", e);
            throw Rejected.because("PERSONAL_KEYS_UNAVAILABLE");
        }
    }

    private Map<String, PersonKey> given(Collection<String> subjects, KeyWriter writer) {
        var keys = new HashMap<>(known.getAllPresent(subjects));
        List<String> others =
                subjects.stream().filter(it -> !keys.containsKey(it)).toList();
        if (!others.isEmpty()) {
            Map<String, PersonKey> given = writer.keys(others);
            for (String other : others) {
                PersonKey key = Objects.requireNonNull(given.get(other));
                keys.put(other, key);
                known.put(other, key);
            }
        }
        return keys;
    }

    /** Whether somebody has no key yet and could get one. */
    boolean mayBegin(String subject) {
        return missing == null && key(subject) == null;
    }

    private Map<String, PersonKey> keys(Collection<String> subjects) {
        return known.getAll(Set.copyOf(subjects), wanted -> {
            var found = new HashMap<String, PersonKey>();
            table.find(List.copyOf(wanted)).forEach((subject, wrapped) -> found.put(subject, opened(subject, wrapped)));
            return found;
        });
    }

    @Nullable
    PersonKey key(String subject) {
        if (destroyed.contains(subject)) {
            return Unusable.DESTROYED;
        }
        PersonKey key = known.getIfPresent(subject);
        return key == null ? keys(List.of(subject)).get(subject) : key;
    }

    private PersonKey opened(String subject, byte[] wrapped) {
        return encryption == null ? KeyEncryption.closed(wrapped) : encryption.opened(subject, wrapped);
    }

    /** Seals something for somebody; null when there is no key for it, and there can be none. */
    @Nullable
    SealedText seal(String subject, String kind, byte[] plain, String kept) {
        return key(subject) instanceof Usable(PersonCipher cipher) ? sealed(cipher, subject, kind, plain, kept) : null;
    }

    private static SealedText sealed(PersonCipher cipher, String subject, String kind, byte[] plain, String kept) {
        try {
            return SealedText.of(subject, cipher.seal(plain, context(subject, kind, kept)), kept);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal a " + kind, e);
        }
    }

    /** What was sealed; null when it cannot be read, for the reason that {@link #unread} tells. */
    byte @Nullable [] open(SealedText text, String kind) {
        if (text.content().isEmpty() || !(key(text.subject()) instanceof Usable(PersonCipher cipher))) {
            return null;
        }
        try {
            return cipher.open(text.bytes(), context(text.subject(), kind, text.kept()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            LOG.error("A {} of the person {} is damaged.", kind, text.subject());
            return null;
        }
    }

    /** It can be opened only as what it is, as of whom it is, and beside what was kept readable. */
    private static byte[] context(String subject, String kind, String kept) {
        return (kind + "\n" + subject + (kept.isEmpty() ? "" : "\n" + kept)).getBytes(UTF_8);
    }

    /** Why what was sealed for somebody cannot be read. */
    Withheld unread(String subject) {
        return key(subject) == Unusable.DESTROYED ? Withheld.ERASED : Withheld.UNREADABLE;
    }

    /** Why somebody is not shown; null when she is. */
    public @Nullable Withheld withheld(String subject) {
        if (key(subject) == Unusable.DESTROYED) {
            return Withheld.ERASED;
        }
        return restricted.contains(subject) ? Withheld.RESTRICTED : null;
    }

    /**
     * Destroys keys, for good.
     *
     * @return those who had one until now
     */
    public Set<String> destroy(Collection<String> subjects) {
        destroyed.addAll(subjects);
        known.invalidateAll(subjects);
        return table.destroy(subjects);
    }

    public void restrict(Collection<String> subjects) {
        restricted.addAll(subjects);
    }

    public void lift(Collection<String> subjects) {
        subjects.forEach(restricted::remove);
    }

    @Override
    public void close() {
        if (writer != null) {
            writer.close();
        }
        table.close();
    }
}
