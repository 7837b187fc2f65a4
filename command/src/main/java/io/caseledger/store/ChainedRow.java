package io.caseledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;

/**
 * A row of a {@link ChainedLog}.
 *
 * @param number from 1, without gaps
 * @param targets how many things it can be found by
 * @param cut where it says that the beginning was cut off: the last number that went, a colon and its digest; empty elsewhere
 * @param previous the digest of the row before
 * @param digest SHA-256 over all of this
 */
public record ChainedRow(
        long number,
        Instant at,
        String subject,
        String content,
        int targets,
        String cut,
        String previous,
        String digest) {
    /** What the first row has instead of the digest of the row before. */
    static final String GENESIS = "0".repeat(64);

    /** Of one length, so that texts stand in the order of time. */
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    static String text(Instant at) {
        return MILLIS.format(at);
    }

    static ChainedRow after(
            String previous, long number, Instant at, String subject, String content, int targets, String cut) {
        return new ChainedRow(
                number,
                at,
                subject,
                content,
                targets,
                cut,
                previous,
                digest(previous, number, at, subject, content, targets, cut));
    }

    static ChainedRow read(ResultSet row) throws SQLException {
        return new ChainedRow(
                row.getLong(1),
                Instant.parse(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }

    void write(PreparedStatement insert) throws SQLException {
        insert.setLong(1, number);
        insert.setString(2, text(at));
        insert.setString(3, subject);
        insert.setString(4, content);
        insert.setLong(5, targets);
        insert.setString(6, cut);
        insert.setString(7, previous);
        insert.setString(8, digest);
    }

    /** Whether it says what it said when it was written. */
    boolean isUnchanged() {
        return digest.equals(digest(previous, number, at, subject, content, targets, cut));
    }

    static String cut(long through, String digest) {
        return through + ":" + digest;
    }

    /** Each part with its length before it, so that no two rows are the same bytes. */
    private static String digest(
            String previous, long number, Instant at, String subject, String content, int targets, String cut) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            String[] parts = {
                previous, Long.toString(number), text(at), subject, content, Integer.toString(targets), cut
            };
            for (String part : parts) {
                byte[] bytes = part.getBytes(UTF_8);
                sha.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                sha.update(bytes);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
