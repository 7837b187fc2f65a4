package io.caseledger.indicator;

/** Short definitions for tests, in which {@code WORDS} are some words in both languages. */
final class Sheets {
    private Sheets() {}

    static Indicators of(String indicators) {
        return Indicators.of("""
                direction: DIRECTION_16
                title: WORDS
                indicators:
                %s""".formatted(indicators).replace("WORDS", "{zh: 名称, en: Name}"));
    }
}
