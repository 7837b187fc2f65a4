package io.caseledger.api;

import io.caseledger.shared.Rejected.Reason;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Says codes as sentences, in Chinese to those who ask for Chinese and in English to all others. */
@Component
public class Sentences {
    private final ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();

    Sentences() {
        bundle.setBasenames("io/caseledger/messages", "io/caseledger/events");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        bundle.setUseCodeAsDefaultMessage(true);
        bundle.setAlwaysUseMessageFormat(false);
    }

    public String of(String code, @Nullable Locale locale, Object... args) {
        return bundle.getMessage(code, args, locale == null ? Locale.ENGLISH : locale);
    }

    String of(Reason reason, Locale locale) {
        return of(reason.code(), locale, reason.args().toArray());
    }

    Payload.UserError userError(Reason reason, Locale locale) {
        String field = reason.field() == null || reason.field().equals("requestId")
                ? reason.field()
                : "input." + reason.field();
        return new Payload.UserError(reason.code(), field, of(reason, locale), reason.args());
    }
}
