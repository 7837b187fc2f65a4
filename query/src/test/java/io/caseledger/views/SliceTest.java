package io.caseledger.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SliceTest {
    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, 1_000_000})
    void a_page_has_1_to_100_items(int size) {
        assertThatThrownBy(() -> Slice.of(size, null, null, null))
                .satisfies(FinderContract.refusedAs("PAGE_SIZE_OUT_OF_RANGE", "first"));
        assertThatThrownBy(() -> Slice.of(null, null, size, null))
                .satisfies(FinderContract.refusedAs("PAGE_SIZE_OUT_OF_RANGE", "last"));
    }

    @Test
    void a_page_goes_one_way() {
        assertThat(Slice.of(null, null, null, null)).isEqualTo(new Slice(20, null, false));
        assertThat(Slice.of(1, "c", null, null)).isEqualTo(new Slice(1, "c", false));
        assertThat(Slice.of(null, null, 100, "c")).isEqualTo(new Slice(100, "c", true));
        assertThatThrownBy(() -> Slice.of(1, null, 1, null))
                .satisfies(FinderContract.refusedAs("PAGE_BOTH_WAYS", "last"));
        assertThatThrownBy(() -> Slice.of(null, "c", 1, null))
                .satisfies(FinderContract.refusedAs("PAGE_BOTH_WAYS", "last"));
        assertThatThrownBy(() -> Slice.of(1, null, null, "c"))
                .satisfies(FinderContract.refusedAs("PAGE_BOTH_WAYS", "before"));
    }
}
