package io.caseledger.prose;

import io.caseledger.shared.Rejected;
import io.caseledger.tabular.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a file is by its first bytes, held against what its name says. */
final class Signature {
    /** In it a DOCX with a password is wrapped, and an old DOC is one. */
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** The name of the stream in which an encrypted document lies ([MS-OFFCRYPTO] 2.3.1), as OLE2 writes names. */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private Signature() {}

    static void check(Source source, TextFormat format) throws IOException {
        String found = of(source);
        if ("OLE2".equals(found)) {
            Rejected.unless(!isEncrypted(source), "TEXT_ENCRYPTED");
            throw Rejected.because("TEXT_FORMAT_CONTRADICTS", format, "DOC");
        }
        boolean agree = format == TextFormat.DOCX ? "ZIP".equals(found) : found == null;
        Rejected.unless(agree, "TEXT_FORMAT_CONTRADICTS", format, found == null ? "?" : found);
    }

    private static @Nullable String of(Source source) throws IOException {
        byte[] start;
        try (InputStream bytes = source.open()) {
            start = bytes.readNBytes(OLE2.length);
        }
        if (Arrays.equals(start, OLE2)) {
            return "OLE2";
        }
        return switch (new String(start, StandardCharsets.ISO_8859_1)) {
            case "PK\3\4" -> "ZIP";
            case "%PDF" -> "PDF";
            case "{\\rt" -> "RTF";
            default -> null;
        };
    }

    private static boolean isEncrypted(Source source) throws IOException {
        int matched = 0;
        try (InputStream bytes = source.open()) {
            byte[] all = bytes.readAllBytes();
            for (int i = 0; i < all.length && matched < ENCRYPTED.length; i++) {
                matched = all[i] == ENCRYPTED[matched] ? matched + 1 : all[i] == ENCRYPTED[0] ? 1 : 0;
            }
        }
        return matched == ENCRYPTED.length;
    }
}
