package io.caseledger.annex.api;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** The words of the annex, which is in Chinese as the white paper is. */
final class AnnexWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    private final ResourceBundle bundle = ResourceBundle.getBundle(
            "io.caseledger.annex.annex", Locale.ROOT, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

    String of(String key) {
        return bundle.getString(key);
    }

    String of(String key, Object... args) {
        return MessageFormat.format(
                bundle.getString(key), Arrays.stream(args).map(String::valueOf).toArray());
    }

    /** A constant that is kept by name, such as {@code COUNTY} and {@code DONGXING}; a free text is its own word. */
    String name(String kind, @Nullable String value) {
        if (value == null) {
            return bundle.getString(bundle.containsKey(kind + ".none") ? kind + ".none" : "none");
        }
        String key = kind + "." + value;
        return bundle.containsKey(key) ? bundle.getString(key) : value;
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }
}
