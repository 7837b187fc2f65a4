package io.caseledger.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of contents. */
public final class Digests {
    private static final int BLOCK = 1 << 16;

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The digest of some bytes, in hexadecimal. */
    public static String of(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    /** The digest of what is left in a channel, in hexadecimal. */
    static String of(ReadableByteChannel content) throws IOException {
        MessageDigest sum = sha256();
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        while (content.read(block) >= 0) {
            block.flip();
            sum.update(block);
            block.clear();
        }
        return HexFormat.of().formatHex(sum.digest());
    }
}
