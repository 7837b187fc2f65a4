package io.caseledger.question.warning;

import io.caseledger.deadline.Wording;
import io.caseledger.edition.Edition;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is warned of, from {@code effectiveFrom} until the day before {@code effectiveTo}: choices of the house, with their source. */
record WarningPolicy(
        String id, LocalDate effectiveFrom, @Nullable LocalDate effectiveTo, Wording source, List<WarningRule> rules)
        implements Edition {

    @Override
    public @Nullable String fault() {
        if (Stream.of(id, effectiveFrom, source, rules).anyMatch(Objects::isNull)) {
            return "id, effectiveFrom, source and rules are required";
        }
        return rules.stream()
                .map(WarningRule::fault)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
