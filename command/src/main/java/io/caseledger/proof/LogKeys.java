package io.caseledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caseledger.store.OwnerFile;
import io.caseledger.store.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the log: the one that signs, in a file that only its owner may read, and all by which its checkpoints are
 * verified, in a file that anybody may have. The name of the keys is the origin of the log, and stays.
 */
public final class LogKeys {
    private static final int RANDOM = 8;

    private final @Nullable LogSigner signer;
    private final List<VerifierKey> verifiers;

    private LogKeys(@Nullable LogSigner signer, List<VerifierKey> verifiers) {
        this.signer = signer;
        this.verifiers = verifiers;
    }

    /**
     * Reads the keys, and makes the first one, or one more.
     *
     * @param secret the file with the key that signs
     * @param listed the file with the keys that verify
     * @param origin the name that was asked for, if any
     * @throws StartRefused when they cannot be read or written, or are of another origin
     */
    static LogKeys open(Path secret, Path listed, @Nullable String origin, boolean rotate) {
        try {
            var known = new ArrayList<>(listed(listed));
            LogSigner signer = Files.exists(secret) ? LogSigner.parse(Files.readString(secret, UTF_8)) : null;
            String name = signer != null
                    ? signer.key().name()
                    : known.isEmpty() ? named(origin) : known.getLast().name();
            if (origin != null && !origin.isBlank() && !origin.equals(name)) {
                throw ofAnotherOrigin(origin, name);
            }
            if (rotate || (signer == null && known.isEmpty())) {
                signer = LogSigner.make(name);
                OwnerFile.write(secret, signer.text());
            }
            if (signer != null && !known.contains(signer.key())) {
                known.add(signer.key());
                Files.createDirectories(listed.toAbsolutePath().getParent());
                Files.writeString(
                        listed, signer.key().text() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            return new LogKeys(signer, List.copyOf(known));
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefused(
                    "The keys of the log in " + secret + " and " + listed + " cannot be read or written: "
                            + e.getMessage() + ".",
                    "Make them readable for the user who starts caseledger, or restore them from a backup.",
                    e);
        }
    }

    private static List<VerifierKey> listed(Path file) throws IOException {
        return Files.exists(file)
                ? Files.readString(file, UTF_8)
                        .lines()
                        .filter(it -> !it.isBlank())
                        .map(VerifierKey::parse)
                        .toList()
                : List.of();
    }

    private static String named(@Nullable String origin) {
        if (origin != null && !origin.isBlank()) {
            return origin;
        }
        byte[] random = new byte[RANDOM];
        new SecureRandom().nextBytes(random);
        return "caseledger/" + HexFormat.of().formatHex(random);
    }

    private static StartRefused ofAnotherOrigin(String asked, String kept) {
        return new StartRefused(
                "The checkpoints of this log are signed as " + kept + ", and caseledger.proof.origin says " + asked
                        + ".",
                "Leave it as it was: who holds checkpoints of this log knows it by that name.");
    }

    /** Which log this is, in its checkpoints. */
    public String origin() {
        return verifiers.getLast().name();
    }

    /** The key that signs; null while its file is missing. */
    public @Nullable LogSigner signer() {
        return signer;
    }

    /** All keys by which this log's checkpoints are verified, the present one last. */
    public List<VerifierKey> verifiers() {
        return verifiers;
    }

    /** Whether one of them signed it. */
    boolean signed(SignedNote note) {
        return verifiers.stream().anyMatch(note::isSignedBy);
    }
}
