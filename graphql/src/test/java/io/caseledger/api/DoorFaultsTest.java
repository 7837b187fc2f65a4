package io.caseledger.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.caseledger.store.StoreUnavailable;
import java.io.UnsupportedEncodingException;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorFaultsTest {
    private static final String DISK_FULL = "53100";

    private final DoorFaults faults = new DoorFaults(new PlainRefusals(new Sentences()), JsonMapper.shared());
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void speak() {
        LocaleContextHolder.setLocale(Locale.CHINESE);
    }

    @AfterEach
    void stop() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void a_store_that_cannot_be_reached_is_told_in_the_callers_language() throws UnsupportedEncodingException {
        var unavailable = catchThrowableOfType(
                StoreUnavailable.class,
                () -> StoreUnavailable.throwIfFull("events", new SQLException("No space left", DISK_FULL)));
        assertThat(resolve(new IllegalStateException("while reading", unavailable)))
                .isTrue();
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        JsonNode error =
                JsonMapper.shared().readTree(response.getContentAsString()).at("/errors/0");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("STORE_UNAVAILABLE");
        assertThat(error.at("/message").asString()).contains("事件库暂时无法使用").doesNotContain("No space");
    }

    @Test
    void any_other_fault_is_left_to_others() {
        assertThat(resolve(new IllegalStateException("a slip"))).isFalse();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    private boolean resolve(Exception failure) {
        return faults.resolveException(new MockHttpServletRequest(), response, null, failure) != null;
    }
}
