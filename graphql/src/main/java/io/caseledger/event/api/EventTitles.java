package io.caseledger.event.api;

import io.caseledger.api.Sentences;
import io.caseledger.indicator.Indicator.Words;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What each type of event is called, in Chinese and English. */
@Component
class EventTitles {
    private final Sentences sentences;

    EventTitles(Sentences sentences) {
        this.sentences = sentences;
    }

    /** A type of an earlier version, which there is no more, is called by its name. */
    Words of(String type) {
        return new Words(of(type, Locale.CHINESE), of(type, Locale.ENGLISH));
    }

    private String of(String type, Locale language) {
        String code = "event." + type;
        String title = sentences.of(code, language);
        return title.equals(code) ? type : title;
    }
}
