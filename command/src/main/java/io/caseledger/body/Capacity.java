package io.caseledger.body;

import io.caseledger.shared.Text;
import io.caseledger.shared.Validity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a body can handle (处理能力).
 *
 * @param officers who handle disputes there
 * @param casesPerYear how many cases it can handle in a year; absent when nobody said
 * @param source who says so, such as a letter or a yearbook
 */
public record Capacity(
        @Valid Validity validity,

        @PositiveOrZero(message = "NUMBER_NEGATIVE") @Max(value = 1_000_000, message = "NUMBER_TOO_LARGE")
        int officers,

        @PositiveOrZero(message = "NUMBER_NEGATIVE") @Max(value = 100_000_000, message = "NUMBER_TOO_LARGE") @Nullable
        Integer casesPerYear,

        @NotEmpty(message = "REQUIRED") @Size(max = 20, message = "TOO_MANY")
        List<HandlingChannel> channels,

        @Text(max = 500) @Nullable String source) {

    /** With each channel once, in their order. */
    Capacity tidy() {
        return new Capacity(
                validity,
                officers,
                casesPerYear,
                channels.stream().distinct().sorted().toList(),
                source);
    }
}
