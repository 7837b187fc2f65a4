package io.caseledger.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.KmsClients;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.caseledger.seal.PersonKey.Unusable;
import io.caseledger.seal.PersonKey.Usable;
import io.caseledger.store.OwnerFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key that wraps the keys of persons (KEK), a Tink keyset in a file of its own: the first of its keys wraps, and older ones
 * still open what they wrapped. The file holds it in the clear, or encrypted by a key management service.
 */
final class KeyEncryption {
    private static final Logger LOG = LoggerFactory.getLogger(KeyEncryption.class);

    /** Of the key of a person. */
    private static final int BYTES = 32;

    /** Tink puts before what it encrypts which key of the keyset did it: a one, and the key's id. */
    private static final int PREFIX = 5;

    private final SecureRandom random = new SecureRandom();
    private final KeysetHandle keyset;
    private final Aead aead;

    private KeyEncryption(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** Where it is kept, and under which key of a service, if any. */
    record Place(Path file, @Nullable String kms) {
        boolean isTaken() {
            return Files.exists(file);
        }

        KeyEncryption read() throws GeneralSecurityException, IOException {
            AeadConfig.register();
            String text = Files.readString(file, UTF_8);
            return new KeyEncryption(
                    kms == null
                            ? TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get())
                            : TinkJsonProtoKeysetFormat.parseEncryptedKeyset(text, service(kms), new byte[0]));
        }

        private KeyEncryption write(KeysetHandle keyset) throws GeneralSecurityException, IOException {
            OwnerFile.write(
                    file,
                    kms == null
                            ? TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get())
                            : TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keyset, service(kms), new byte[0]));
            return new KeyEncryption(keyset);
        }

        /** Makes the first key. */
        KeyEncryption begin() throws GeneralSecurityException, IOException {
            AeadConfig.register();
            return write(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        }

        /** Puts a new key before those that there are. */
        KeyEncryption rotate(KeyEncryption old) throws GeneralSecurityException, IOException {
            return write(KeysetHandle.newBuilder(old.keyset)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build());
        }

        /** Whatever library of a service is on the class path offers its clients by itself. */
        private static Aead service(String uri) throws GeneralSecurityException {
            for (KmsClient client : ServiceLoader.load(KmsClient.class)) {
                if (client.doesSupport(uri)) {
                    return client.withDefaultCredentials().getAead(uri);
                }
            }
            return KmsClients.get(uri).getAead(uri);
        }
    }

    /** A new key for somebody, wrapped. */
    byte[] fresh(String subject) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        try {
            return wrap(key, subject);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key cannot be wrapped", e);
        }
    }

    /** What there is without the key that wrapped it; a key that was destroyed has no bytes. */
    static PersonKey closed(byte[] wrapped) {
        return wrapped.length == 0 ? Unusable.DESTROYED : Unusable.LOCKED;
    }

    PersonKey opened(String subject, byte[] wrapped) {
        if (wrapped.length == 0 || !knows(wrapped)) {
            return closed(wrapped);
        }
        try {
            return new Usable(new PersonCipher(unwrap(wrapped, subject)));
        } catch (GeneralSecurityException e) {
            LOG.error("The key of the person {} is damaged.", subject);
            return Unusable.LOCKED;
        }
    }

    byte[] wrap(byte[] key, String subject) throws GeneralSecurityException {
        return aead.encrypt(key, subject.getBytes(UTF_8));
    }

    byte[] unwrap(byte[] wrapped, String subject) throws GeneralSecurityException {
        return aead.decrypt(wrapped, subject.getBytes(UTF_8));
    }

    /** Whether it can open what begins so. */
    boolean knows(byte[] wrapped) {
        return IntStream.range(0, keyset.size())
                .anyMatch(it -> id(wrapped) == keyset.getAt(it).getId());
    }

    /** Whether it would wrap with the same key today. */
    boolean isCurrent(byte[] wrapped) {
        return id(wrapped) == keyset.getPrimary().getId();
    }

    private static int id(byte[] wrapped) {
        return wrapped.length < PREFIX
                ? 0
                : ByteBuffer.wrap(wrapped, 1, PREFIX - 1).getInt();
    }
}
