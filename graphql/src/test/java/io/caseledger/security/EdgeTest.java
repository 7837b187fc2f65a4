package io.caseledger.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One running server as it is configured for production, behind TLS and with limits so small that tests reach them. Each test
 * asks from an address of its own, which a trusted proxy tells.
 */
@SpringBootTest(
        classes = ProbeApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.graphql.schema.locations=classpath:security-schema/",
            "spring.graphql.websocket.connection-init-timeout=1s",
            "axon.axonserver.enabled=false",
            "server.ssl.bundle=server",
            "spring.ssl.bundle.watch.file.quiet-period=200ms",
            "server.tomcat.connection-timeout=1s",
            "caseledger.trusted-proxies=127.0.0.1",
            "caseledger.limits.body-size=10KB",
            "caseledger.rate-limits.per-caller=20",
            "caseledger.rate-limits.window=1h", // so long that nothing comes back while a test runs
            "caseledger.rate-limits.per-address=1000",
            "caseledger.rate-limits.failures=4",
            "caseledger.rate-limits.sockets=3",
            "caseledger.rate-limits.subscriptions=2"
        })
abstract class EdgeTest {
    static final SelfSigned FIRST = SelfSigned.of(101);
    static final SelfSigned SECOND = SelfSigned.of(202);
    static final JsonMapper JSON = JsonMapper.shared();
    static final Path DATA = directory();
    static final Path PEM = pem();
    static final String ANNOUNCEMENT = firstStart();
    static final TestTokens TOKENS = TestTokens.in(DATA);
    static final SSLContext TLS = trusting(FIRST, SECOND);
    static final HttpClient HTTP = client();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("caseledger.data", DATA::toString);
        registry.add(
                "spring.ssl.bundle.pem.server.keystore.certificate", () -> "file:" + PEM.resolve("certificate.pem"));
        registry.add("spring.ssl.bundle.pem.server.keystore.private-key", () -> "file:" + PEM.resolve("key.pem"));
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("caseledger-edge");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path pem() {
        Path pem = directory();
        FIRST.into(pem);
        return pem;
    }

    private static String firstStart() {
        List<String> console = new ArrayList<>();
        new IdentityFile(DATA.resolve("identity.yml"), console::add).load();
        return console.getFirst();
    }

    private static SSLContext trusting(SelfSigned... known) {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null);
            for (SelfSigned each : known) {
                store.setCertificateEntry(each.certificate().getSerialNumber().toString(), each.certificate());
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With connections of its own. */
    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(TLS)
                .build();
    }

    static String secret(String name) {
        var line =
                Pattern.compile("^  " + name + " +(\\S+) ", Pattern.MULTILINE).matcher(ANNOUNCEMENT);
        return line.results().findFirst().orElseThrow().group(1);
    }

    HttpRequest.Builder from(String address, String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                .header("X-Forwarded-For", address);
    }

    HttpRequest.Builder query(String address, String token, String text) {
        return from(address, "/graphql")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", text))));
    }

    /** Asks for a token as a machine does. */
    HttpRequest.Builder credentials(String address, String client, String secret) {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
        return from(address, "/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(HTTP, request);
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static String code(HttpResponse<String> response) {
        return json(response).at("/errors/0/extensions/code").asString("");
    }
}
