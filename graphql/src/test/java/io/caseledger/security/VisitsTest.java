package io.caseledger.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitsTest {
    final Visits visits = new Visits(new ClientAddress(List.of("127.0.0.1")));
    final MockHttpServletRequest request = new MockHttpServletRequest();

    private @Nullable String purpose(String header) {
        request.removeHeader(Visits.PURPOSE);
        request.addHeader(Visits.PURPOSE, header);
        return visits.of(request).purpose();
    }

    @Test
    void a_purpose_is_read_however_a_client_could_send_it() {
        assertThat(purpose("inspection 100%")).isEqualTo("inspection 100%");
        assertThat(purpose("%E6%A0%B8%E6%9F%A5")).isEqualTo("核查");
        assertThat(purpose(new String("核查证书".getBytes(UTF_8), ISO_8859_1))).isEqualTo("核查证书");
        assertThat(purpose("caf\u00e9")).isEqualTo("caf\u00e9");
        assertThat(purpose("x".repeat(300))).hasSize(200);
        assertThat(purpose("   ")).isNull();
        assertThat(visits.of(new MockHttpServletRequest()).purpose()).isNull();
    }

    @Test
    void a_visit_comes_from_where_the_proxies_say() {
        request.setRemoteAddr("127.0.0.1");
        request.addHeader("X-Forwarded-For", "203.0.113.7");
        assertThat(visits.of(request).address()).isEqualTo("203.0.113.7");
    }
}
