package io.caseledger.tabular;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column that a list may have.
 *
 * @param key what the program calls it; it is accepted as a name too
 * @param required whether a list without it is refused
 * @param names what it may be called in the header, Chinese first, which is what refusals say
 */
public record Column(String key, boolean required, List<String> names) {
    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)$");
    private static final Pattern ORNAMENT = Pattern.compile("[\\s_\\-*.:\\p{Cf}]+");

    public static Column required(String key, String... names) {
        return new Column(key, true, List.of(names));
    }

    public static Column optional(String key, String... names) {
        return new Column(key, false, List.of(names));
    }

    /** Whatever it may be called, folded. */
    Set<String> foldedNames() {
        return Stream.concat(Stream.of(key), names.stream()).map(Column::folded).collect(Collectors.toSet());
    }

    /** Its name for people, such as {@code 案号 (sourceId)}. */
    String shown() {
        return names.isEmpty() ? key : names.getFirst() + " (" + key + ")";
    }

    /** A name as it is compared: without width, case, blanks, stars, and a remark in brackets such as a unit. */
    static String folded(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        String bare = REMARK.matcher(plain).replaceFirst("");
        return ORNAMENT.matcher(bare.isBlank() ? plain : bare).replaceAll("");
    }

    static String listed(List<String> names) {
        return names.stream().filter(it -> !it.isBlank()).collect(Collectors.joining(", "));
    }

    static String listed(String... names) {
        return listed(Arrays.asList(names));
    }
}
