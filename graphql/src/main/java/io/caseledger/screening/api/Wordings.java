package io.caseledger.screening.api;

import io.caseledger.deadline.Wording;
import io.caseledger.shared.Zone;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** The words of a printed report, in Chinese or in English. */
final class Wordings {
    private static final String NOTHING = "—";

    private final ResourceBundle bundle;
    private final boolean chinese;

    private Wordings(boolean chinese) {
        this.chinese = chinese;
        bundle = ResourceBundle.getBundle(
                "io.caseledger.screening.report",
                chinese ? Locale.CHINESE : Locale.ROOT,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** Chinese unless English is asked for: the report is for a Chinese enterprise. */
    static Wordings in(@Nullable String language) {
        return new Wordings(!"en".equals(language));
    }

    String of(String key) {
        return bundle.getString(key);
    }

    String of(String key, Object... args) {
        return MessageFormat.format(
                bundle.getString(key), Arrays.stream(args).map(String::valueOf).toArray());
    }

    /** A constant by its name, such as {@code state.DRAFT}. */
    String of(String kind, Enum<?> value) {
        return bundle.getString(kind + "." + value.name());
    }

    String of(Wording wording) {
        return chinese ? wording.zh() : wording.en();
    }

    String day(@Nullable LocalDate day) {
        return day == null ? NOTHING : day.format(DateTimeFormatter.ofPattern(of("date"), Locale.ROOT));
    }

    String day(@Nullable Instant at) {
        return at == null ? NOTHING : day(Zone.dayOf(at));
    }

    static String or(@Nullable String value) {
        return value == null || value.isBlank() ? NOTHING : value;
    }
}
