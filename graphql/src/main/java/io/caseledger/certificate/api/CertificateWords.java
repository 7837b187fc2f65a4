package io.caseledger.certificate.api;

import io.caseledger.training.TrainingModule;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The words of a printed certificate, which is in Chinese and English at once. */
@Component
class CertificateWords {
    private final ResourceBundle bundle = ResourceBundle.getBundle(
            "io.caseledger.certificate.certificate",
            Locale.ROOT,
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

    String of(String key) {
        return bundle.getString(key);
    }

    String of(String key, Object... args) {
        return MessageFormat.format(
                bundle.getString(key), Arrays.stream(args).map(String::valueOf).toArray());
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(of("date"), Locale.ROOT));
    }

    String modules(String language, List<TrainingModule> modules) {
        return modules.stream()
                .map(it -> of("module." + language + "." + it))
                .collect(Collectors.joining(of("and." + language)));
    }
}
