package io.caseledger.question.warning;

import io.caseledger.deadline.Wording;
import io.caseledger.question.Flowings;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule that warns.
 *
 * @param percent from how many per cent {@link When#QUARTER_UP} warns
 * @param months after how many months {@link When#STOCK_GROWING} warns
 * @param cases the kinds of case that it watches
 * @param sentence with the names of what was found in braces
 */
record WarningRule(
        String id,
        When when,
        @Nullable Integer percent,
        @Nullable Integer months,
        List<String> cases,
        Wording title,
        Wording sentence) {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    /** What it looks for. */
    enum When {
        /** The latest month is above the 95 % upper bound of the forecast that is made without it. */
        ABOVE_FORECAST("month", "came", "expected", "bound"),
        /** The next three months are expected to be so much above the same months of the year before. */
        QUARTER_UP("from", "to", "expected", "before", "change", "percent"),
        /** More cases were received than closed in each of so many months. */
        STOCK_GROWING("from", "to", "months", "before", "after");

        private final List<String> names;

        When(String... names) {
            this.names = List.of(names);
        }
    }

    @Nullable
    String fault() {
        if (Stream.of(id, when, cases, title, sentence).anyMatch(Objects::isNull)
                || isHalf(title)
                || isHalf(sentence)) {
            return "a rule needs id, when, cases, title and sentence, in zh and en";
        }
        if (!Flowings.kinds().containsAll(cases)) {
            return id + " watches cases " + cases + ", of which there are " + Flowings.kinds();
        }
        if (!names(sentence).allMatch(when.names::contains)) {
            return id + " names more in its sentence than was found: " + when.names;
        }
        if (when == When.QUARTER_UP && (percent == null || percent < 1)) {
            return id + " needs a percent of at least 1";
        }
        if (when == When.STOCK_GROWING && (months == null || months < 1)) {
            return id + " needs months of at least 1";
        }
        return null;
    }

    private static Stream<String> names(Wording sentence) {
        return NAME.matcher(sentence.zh() + sentence.en()).results().map(it -> it.group(1));
    }

    private static boolean isHalf(Wording wording) {
        return wording.zh() == null || wording.en() == null;
    }
}
