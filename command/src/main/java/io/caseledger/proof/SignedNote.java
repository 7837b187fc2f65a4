package io.caseledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * A text with signatures under it, as C2SP {@code signed-note} writes it. What it says counts only once a key that is trusted
 * has verified it.
 *
 * @param text ends with a line break
 */
public record SignedNote(String text, List<Signature> signatures) {
    private static final int MOST = 100;
    private static final String DASH = "\u2014 ";

    public SignedNote {
        boolean printable = text.chars().noneMatch(it -> it < ' ' && it != '\n');
        if (!text.endsWith("\n") || !printable || signatures.isEmpty() || signatures.size() > MOST) {
            throw new IllegalArgumentException("Not a signed note");
        }
        signatures = List.copyOf(signatures);
    }

    /**
     * A line under the text.
     *
     * @param name of the key that signed
     * @param keyId see {@link VerifierKey#id()}
     */
    public record Signature(String name, int keyId, byte[] bytes) {
        public Signature {
            if (!VerifierKey.isName(name) || bytes.length == 0) {
                throw new IllegalArgumentException("Not a signature of a note");
            }
            bytes = bytes.clone();
        }

        /**
         * Reads a line, without its line break.
         *
         * @throws IllegalArgumentException when it is not a signature
         */
        public static Signature parse(String line) {
            String[] parts = line.split(" ", -1);
            if (!line.startsWith(DASH) || parts.length != 3) {
                throw new IllegalArgumentException("Not a line with a signature: " + line);
            }
            byte[] blob = Base64.getDecoder().decode(parts[2]);
            if (blob.length <= Integer.BYTES) {
                throw new IllegalArgumentException("A signature without its bytes: " + line);
            }
            return new Signature(
                    parts[1], ByteBuffer.wrap(blob).getInt(), Arrays.copyOfRange(blob, Integer.BYTES, blob.length));
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        /** The line, with its line break. */
        public String line() {
            byte[] blob = ByteBuffer.allocate(Integer.BYTES + bytes.length)
                    .putInt(keyId)
                    .put(bytes)
                    .array();
            return DASH + name + " " + Base64.getEncoder().encodeToString(blob) + "\n";
        }

        boolean isBy(VerifierKey key) {
            return name.equals(key.name()) && keyId == key.id();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Signature it
                    && name.equals(it.name)
                    && keyId == it.keyId
                    && Arrays.equals(bytes, it.bytes);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, keyId, Arrays.hashCode(bytes));
        }
    }

    /**
     * Reads a note; the signatures are those after its last empty line.
     *
     * @throws IllegalArgumentException when it is not a signed note
     */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("Not a signed note: it has no signature under an empty line");
        }
        var signatures = new ArrayList<Signature>();
        for (String line : note.substring(end + 2).split("\n", MOST + 1)) {
            if (!line.isEmpty()) {
                signatures.add(Signature.parse(line));
            }
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /** The same with more signatures under it. */
    public SignedNote with(List<Signature> more) {
        var all = new ArrayList<>(signatures);
        more.stream().filter(it -> !signatures.contains(it)).forEach(all::add);
        return new SignedNote(text, all);
    }

    /** Whether this key signed it: at least once, and nothing under its name is false. */
    public boolean isSignedBy(VerifierKey key) {
        var its = signatures.stream().filter(it -> it.isBy(key)).toList();
        return !its.isEmpty() && its.stream().allMatch(it -> key.verifies(text, it.bytes()));
    }

    /** As it is sent and kept. */
    public String note() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(it -> note.append(it.line()));
        return note.toString();
    }

    /** The bytes of {@link #note()}. */
    public byte[] bytes() {
        return note().getBytes(UTF_8);
    }
}
