package io.caseledger.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClientAddressTest {
    static final ClientAddress NOBODY_TRUSTED = new ClientAddress(List.of());
    static final ClientAddress BEHIND_PROXIES = new ClientAddress(List.of("10.0.0.0/8", "127.0.0.1"));

    private static String client(ClientAddress addresses, String remote, String... forwarded) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        for (String each : forwarded) {
            request.addHeader("X-Forwarded-For", each);
        }
        return addresses.of(request);
    }

    @Test
    void a_header_is_not_believed_unless_a_trusted_proxy_sent_it() {
        assertThat(client(NOBODY_TRUSTED, "127.0.0.1", "203.0.113.7")).isEqualTo("127.0.0.1");
        assertThat(client(BEHIND_PROXIES, "198.51.100.2", "203.0.113.7")).isEqualTo("198.51.100.2");
        assertThat(client(BEHIND_PROXIES, "127.0.0.1", "203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @Test
    void what_a_client_wrote_before_its_own_address_means_nothing() {
        assertThat(client(BEHIND_PROXIES, "10.1.1.1", "1.2.3.4, 203.0.113.7, 10.2.2.2"))
                .isEqualTo("203.0.113.7");
        assertThat(client(BEHIND_PROXIES, "10.1.1.1", "1.2.3.4", "203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(client(BEHIND_PROXIES, "10.1.1.1", "1.2.3.4, nobody")).isEqualTo("10.1.1.1");
        assertThat(client(BEHIND_PROXIES, "10.1.1.1")).isEqualTo("10.1.1.1");
    }

    @Test
    void an_IPv6_network_is_one_client() {
        String one = client(NOBODY_TRUSTED, "2001:db8:1:2::1");
        assertThat(one).isEqualTo("2001:db8:1:2:0:0:0:0/64");
        assertThat(client(NOBODY_TRUSTED, "2001:db8:1:2:aaaa:bbbb:cccc:dddd")).isEqualTo(one);
        assertThat(client(NOBODY_TRUSTED, "2001:db8:1:3::1")).isNotEqualTo(one);
    }
}
