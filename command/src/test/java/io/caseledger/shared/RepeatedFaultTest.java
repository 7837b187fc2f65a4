package io.caseledger.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RepeatedFaultTest {
    @Test
    void a_fault_is_news_once_until_it_is_over_or_another_one_comes() {
        var fault = new RepeatedFault();
        assertThat(fault.isNews(new IllegalStateException("away"))).isTrue();
        assertThat(fault.isNews(new IllegalStateException("away"))).isFalse();
        assertThat(fault.isNews(new IllegalStateException("full"))).isTrue();
        fault.isOver();
        assertThat(fault.isNews(new IllegalStateException("full"))).isTrue();
    }
}
