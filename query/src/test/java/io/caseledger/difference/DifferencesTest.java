package io.caseledger.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DifferencesTest {
    private record Right(String number, @Nullable String title) {}

    private record Thing(
            String id,
            Right right,
            List<Right> more,
            @Nullable LocalDate on,
            boolean open) {}

    private static final Thing ONE = new Thing("t", new Right("1", "甲"), List.of(new Right("2", "乙")), null, true);

    @Test
    void only_what_differs_is_told_wherever_it_stands() {
        var other = new Thing(
                "t",
                new Right("1", "丙"),
                List.of(new Right("2", null), new Right("3", "丁")),
                LocalDate.of(2022, 7, 1),
                false);
        assertThat(Differences.between(ONE, other))
                .containsExactly(
                        new Difference("right.title", "甲", "丙"),
                        new Difference("more[0].title", "乙", null),
                        new Difference("open", true, false),
                        new Difference("more[1].number", null, "3"),
                        new Difference("more[1].title", null, "丁"),
                        new Difference("on", null, LocalDate.of(2022, 7, 1)));
    }

    @Test
    void a_state_that_is_absent_differs_in_all() {
        assertThat(Differences.between(null, ONE))
                .extracting(Difference::path)
                .containsExactly("id", "right.number", "right.title", "more[0].number", "more[0].title", "open");
        assertThat(Differences.between(ONE, ONE)).isEmpty();
        assertThat(Differences.between(ONE, null)).allMatch(it -> it.to() == null);
    }
}
