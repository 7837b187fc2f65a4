package io.caseledger.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CanonicalTest {
    private record Sample(String name, @Nullable Integer none, LocalDate day, List<Long> amounts, boolean met) {}

    private static String written(Object value) {
        return new String(Canonical.write(value), StandardCharsets.UTF_8);
    }

    /** RFC 8785, 3.2.3: by UTF-16 code units, not by code points. */
    @Test
    void names_are_in_the_order_of_the_rfc() {
        assertThat(written(
                        Map.of("\u20ac", 1, "\r", 2, "\ufb33", 3, "1", 4, "\ud83d\ude00", 5, "\u0080", 6, "\u00f6", 7)))
                .isEqualTo(
                        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    /** RFC 8785, 3.2.2.2. */
    @Test
    void texts_are_escaped_as_little_as_can_be() {
        assertThat(written(Map.of("t", "\u20ac$\u000f\nA'\u0042\"\\\"/𬭚")))
                .isEqualTo("{\"t\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\"/𬭚\"}");
    }

    @Test
    void what_is_absent_is_left_out_and_numbers_are_whole() {
        assertThat(written(new Sample("b", null, LocalDate.of(2022, 6, 30), List.of(0L, -45L, 4_000_000_000L), true)))
                .isEqualTo("{\"amounts\":[0,-45,4000000000],\"day\":\"2022-06-30\",\"met\":true,\"name\":\"b\"}");
    }
}
