package io.caseledger.tabular;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import io.caseledger.shared.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The two encodings that are read. What is not UTF-8 to its last byte must be GB18030 to its last byte and look like it,
 * since most other encodings can be decoded as GB18030 too, to nonsense.
 */
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8, "UTF-8"),
    GB18030(Charset.forName("GB18030"), "GB18030");

    private static final int SAMPLE = 1 << 16;

    /** The share of pairs in GB 2312's own characters from which a text is taken to be Chinese of this country. */
    private static final double LIKELY = 0.75;

    /** So many right characters for each wrong one. */
    private static final int DAMAGED_FROM = 10;

    /** What ICU says of a text too short to judge. */
    private static final int UNSURE = 10;

    /** One zero in so many bytes, or more: every Latin letter, digit and separator has one. */
    private static final int WIDE_FROM = 50;

    private final Charset charset;
    private final String shown;

    Encoding(Charset charset, String shown) {
        this.charset = charset;
        this.shown = shown;
    }

    @Override
    public String toString() {
        return shown;
    }

    /** @throws Rejected with {@code ENCODING_NOT_READ} and the name of the encoding it seems to be */
    public static Encoding of(Source source) throws IOException {
        byte[] sample = sample(source);
        String wide = wide(sample);
        Rejected.unless(wide == null, "ENCODING_NOT_READ", String.valueOf(wide));
        if (UTF_8.decodes(source)) {
            return UTF_8;
        }
        Rejected.unless(GB18030.decodes(source) && looksLikeGb(sample), "ENCODING_NOT_READ", guess(sample));
        return GB18030;
    }

    /** A reader that fails at what the encoding does not have, instead of putting a question mark there. */
    public Reader reader(InputStream bytes) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(bytes, decoder);
    }

    private boolean decodes(Source source) throws IOException {
        var scratch = new char[SAMPLE];
        try (Reader text = reader(source.open())) {
            while (text.read(scratch) >= 0) {
                // only whether it can be read matters
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /** The first bytes that are not ASCII and what follows: a header in English says nothing. */
    private static byte[] sample(Source source) throws IOException {
        try (InputStream bytes = source.open()) {
            byte[] read = bytes.readNBytes(SAMPLE);
            while (isAscii(read)) {
                byte[] more = bytes.readNBytes(SAMPLE);
                if (more.length == 0) {
                    return read;
                }
                read = more;
            }
            return read;
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte it : bytes) {
            if (it <= 0) {
                return false;
            }
        }
        return true;
    }

    /** Encodings of two or four bytes for each character, by their mark or by the zeros between Latin letters. */
    private static @Nullable String wide(byte[] it) {
        for (var mark : Map.of(
                        "UTF-32LE", new byte[] {-1, -2, 0, 0},
                        "UTF-32BE", new byte[] {0, 0, -2, -1})
                .entrySet()) {
            if (it.length >= 4 && Arrays.equals(Arrays.copyOf(it, 4), mark.getValue())) {
                return mark.getKey();
            }
        }
        if (it.length >= 2 && it[0] == -1 && it[1] == -2) {
            return "UTF-16LE";
        }
        if (it.length >= 2 && it[0] == -2 && it[1] == -1) {
            return "UTF-16BE";
        }
        return byZeros(it);
    }

    private static @Nullable String byZeros(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        if ((zeros[0] + zeros[1]) * WIDE_FROM <= bytes.length) {
            return null; // a few stray ones are a matter of their cells
        }
        return zeros[0] > zeros[1] ? "UTF-16BE" : "UTF-16LE";
    }

    /**
     * Two independent witnesses: ICU's frequent characters, and the region of GB 2312 in which nearly all simplified Chinese
     * stands. The latter alone would take Korean, the former alone fails at short texts.
     */
    private static boolean looksLikeGb(byte[] sample) {
        CharsetMatch best = new CharsetDetector().setText(sample).detect();
        if (best == null) {
            return false;
        }
        String name = best.getName();
        boolean othersOfAsia = name.startsWith("EUC") || name.startsWith("Big5") || name.startsWith("Shift");
        boolean contradicted = othersOfAsia && best.getConfidence() > UNSURE;
        return name.startsWith("GB") || (gb2312Share(sample) >= LIKELY && !contradicted);
    }

    private static double gb2312Share(byte[] bytes) {
        int pairs = 0;
        int usual = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x81) {
                continue;
            }
            int trail = bytes[++i] & 0xFF;
            pairs++;
            boolean marks = lead >= 0xA1 && lead <= 0xA3;
            usual += trail >= 0xA1 && (marks || (lead >= 0xB0 && lead <= 0xF7)) ? 1 : 0;
        }
        return pairs == 0 ? 0 : (double) usual / pairs;
    }

    /** What it seems to be; not GB18030, for it is known not to be that. */
    private static String guess(byte[] sample) {
        if (isNearlyUtf8(sample)) {
            return UTF_8 + " (damaged)";
        }
        for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
            if (!match.getName().startsWith("GB") && !match.getName().equals(UTF_8.shown)) {
                return match.getName();
            }
        }
        return "?";
    }

    /** A few bytes are wrong among many characters that are right, which by chance they never are. */
    private static boolean isNearlyUtf8(byte[] sample) {
        String text = new String(sample, StandardCharsets.UTF_8);
        long wrong = text.chars().filter(it -> it == 0xFFFD).count();
        long right = text.chars().filter(it -> it > 0x7F && it != 0xFFFD).count();
        return right > wrong * DAMAGED_FROM;
    }
}
