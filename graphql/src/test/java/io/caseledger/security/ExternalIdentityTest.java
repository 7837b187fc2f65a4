package io.caseledger.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import io.caseledger.store.DataDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An identity server elsewhere, of which only its keys are asked for, and which changes them when it likes. */
@SpringBootTest(
        classes = ProbeApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.graphql.schema.locations=classpath:security-schema/",
            "spring.graphql.websocket.path=/graphql",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=https://id.example",
            "spring.security.oauth2.resourceserver.jwt.audiences=caseledger-fcg",
            "server.max-http-request-header-size=16KB",
            "caseledger.rate-limits.failures=1000",
            "axon.axonserver.enabled=false",
            "axon.update-check.disabled=true",
            "axon.serializer.general=jackson3",
            "spring.config.location=optional:classpath:/none/"
        })
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExternalIdentityTest {
    private static final RSAKey FIRST = key("first");
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static final HttpServer ISSUER = issuer();
    private static volatile boolean hanging;
    private static volatile List<JWK> published = List.of(FIRST);

    private final BadTokens tokens = tokens(FIRST);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws IOException {
        String data = Files.createTempDirectory("caseledger-external").toString();
        registry.add("caseledger.data", () -> data);
        registry.add(
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                () -> "http://127.0.0.1:" + ISSUER.getAddress().getPort() + "/jwks");
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BadTokens tokens(RSAKey key) {
        return new BadTokens(key, "https://id.example", "caseledger-fcg");
    }

    private static HttpServer issuer() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/jwks", exchange -> {
                ASKED.incrementAndGet();
                if (hanging) {
                    return; // says nothing, as one behind a broken network
                }
                byte[] keys = new JWKSet(published).toString(true).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(keys);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void stop() {
        ISSUER.stop(0);
    }

    @ParameterizedTest
    @EnumSource
    void a_bad_token_opens_no_entrance_and_nothing_is_executed(Entrance entrance) throws Exception {
        int before = ProbeApplication.Probe.EXECUTED.get();
        var bad = tokens.all();
        bad.put("of another issuer", tokens.ofIssuer("https://id.evil.example"));
        for (var each : bad.entrySet()) {
            assertThat(entrance.tried(port, each.getValue())).as(each.getKey()).isEqualTo(Entrance.REFUSED);
        }
        assertThat(ProbeApplication.Probe.EXECUTED.get()).isEqualTo(before);
    }

    @Test
    void keys_that_the_issuer_changes_are_followed_at_once_and_asked_for_rarely() throws Exception {
        assertThat(Entrance.POST.tried(port, tokens.good())).isEqualTo(Entrance.ANSWERED);
        RSAKey second = key("second");
        published = List.of(second, FIRST);
        assertThat(Entrance.POST.tried(port, tokens(second).good())).isEqualTo(Entrance.ANSWERED);
        assertThat(Entrance.POST.tried(port, tokens.good())).isEqualTo(Entrance.ANSWERED);
        int asked = ASKED.get();
        for (int i = 0; i < 20; i++) {
            assertThat(Entrance.POST.tried(
                            port, tokens(i % 2 == 0 ? FIRST : second).good()))
                    .isEqualTo(Entrance.ANSWERED);
        }
        assertThat(ASKED.get()).isEqualTo(asked);

        RSAKey third = key("third");
        published = List.of(third);
        assertThat(Entrance.POST.tried(port, tokens(third).good())).isEqualTo(Entrance.ANSWERED);
        assertThat(Entrance.POST.tried(port, tokens(second).good()))
                .as("a key that was withdrawn, once another one is known")
                .isEqualTo(Entrance.REFUSED);
        published = List.of(FIRST);
        assertThat(Entrance.POST.tried(port, tokens.good())).isEqualTo(Entrance.ANSWERED);
    }

    /** A key that is not known yet must be asked for; nobody can say whether the token is good. */
    @ParameterizedTest
    @EnumSource
    @Timeout(20)
    void while_the_issuer_says_nothing_each_entrance_tells_so_soon_and_known_tokens_go_on(Entrance entrance)
            throws Exception {
        String known = tokens.good();
        assertThat(Entrance.POST.tried(port, known)).isEqualTo(Entrance.ANSWERED);
        String unknown = tokens(key("unknown-" + entrance)).good();
        hanging = true;
        try {
            assertThat(entrance.tried(port, unknown)).isEqualTo(Entrance.UNAVAILABLE);
            assertThat(Entrance.POST.tried(port, known)).isEqualTo(Entrance.ANSWERED);
        } finally {
            hanging = false;
        }
    }

    @Test
    void nothing_of_the_embedded_server_is_there() throws Exception {
        assertThat(context.getBeanNamesForType(SigningKeys.class)).isEmpty();
        assertThat(context.getBeanNamesForType(Identities.class)).isEmpty();
        assertThat(context.getBean(DataDirectory.class).path("signing-key.json"))
                .doesNotExist();
    }
}
