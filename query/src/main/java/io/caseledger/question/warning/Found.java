package io.caseledger.question.warning;

import io.caseledger.deadline.Wording;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a rule found: whether it warns, why it could not be judged, and the numbers that it names. */
final class Found {
    private final boolean warns;
    private final @Nullable String unjudged;
    private final List<YearMonth> months;
    private final Map<String, BigDecimal> numbers = new LinkedHashMap<>();

    private Found(boolean warns, @Nullable String unjudged, List<YearMonth> months) {
        this.warns = warns;
        this.unjudged = unjudged;
        this.months = months;
    }

    static Found when(boolean warns, List<YearMonth> months) {
        return new Found(warns, null, months);
    }

    static Found unjudged(String reason) {
        return new Found(false, reason, List.of());
    }

    Found with(String name, long value) {
        return with(name, BigDecimal.valueOf(value));
    }

    Found with(String name, BigDecimal value) {
        numbers.put(name, value);
        return this;
    }

    boolean warns() {
        return warns;
    }

    @Nullable
    String unjudged() {
        return unjudged;
    }

    List<YearMonth> months() {
        return months;
    }

    Map<String, BigDecimal> numbers() {
        return numbers;
    }

    Wording in(Wording pattern) {
        return new Wording(filled(pattern.zh()), filled(pattern.en()));
    }

    private String filled(String pattern) {
        String text = pattern;
        for (var it : numbers.entrySet()) {
            text = text.replace("{" + it.getKey() + "}", it.getValue().toPlainString());
        }
        return months.isEmpty()
                ? text
                : text.replace("{month}", months.getLast().toString())
                        .replace("{from}", months.getFirst().toString())
                        .replace("{to}", months.getLast().toString());
    }
}
