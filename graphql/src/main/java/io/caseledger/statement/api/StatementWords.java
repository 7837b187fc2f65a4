package io.caseledger.statement.api;

import io.caseledger.shared.Zone;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of a printed statement, which is in Chinese as the acceptance review is. */
final class StatementWords {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(Zone.SHANGHAI);

    private final ResourceBundle bundle = ResourceBundle.getBundle(
            "io.caseledger.statement.statement", Locale.ROOT, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

    String of(String key) {
        return bundle.getString(key);
    }

    String of(String key, Object... args) {
        return MessageFormat.format(
                bundle.getString(key), Arrays.stream(args).map(String::valueOf).toArray());
    }

    /** By the clock of Shanghai. */
    String time(Instant at) {
        return TIME.format(at);
    }
}
