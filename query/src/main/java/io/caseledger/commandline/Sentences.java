package io.caseledger.commandline;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What a program says, in Chinese or English: its own sentences, and those that all programs have in common. */
public final class Sentences {
    private static final String COMMON = "io.caseledger.commandline.sentences";

    private final List<ResourceBundle> bundles;

    /** @param own the base name of the program's properties, in which it may say a common sentence in its own words */
    public Sentences(String own, Locale locale) {
        bundles = List.of(bundle(own, locale), bundle(COMMON, locale));
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name,
                "zh".equals(locale.getLanguage()) ? Locale.CHINESE : Locale.ROOT,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** A sentence; numbers are to be given as texts, so that they stand as they are. */
    public String say(String key, Object... args) {
        String sentence = bundles.stream()
                .filter(it -> it.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No sentence " + key))
                .getString(key);
        return new MessageFormat(sentence, Locale.ROOT).format(args);
    }
}
