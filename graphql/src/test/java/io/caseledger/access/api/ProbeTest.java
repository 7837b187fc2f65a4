package io.caseledger.access.api;

import io.caseledger.access.Access;
import io.caseledger.access.Accesses;
import io.caseledger.access.KeptAccess;
import io.caseledger.security.TestTokens;
import io.caseledger.shared.Role;
import io.caseledger.store.ChainedLog.Wanted;
import io.caseledger.store.DataDirectory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = AccessProbe.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "caseledger.data=${java.io.tmpdir}/caseledger-access-${random.uuid}",
            "server.address=127.0.0.1",
            "spring.graphql.schema.locations=classpath:access-schema/",
            "spring.graphql.websocket.path=/graphql",
            "axon.axonserver.enabled=false",
            "axon.update-check.disabled=true",
            "axon.serializer.general=jackson3",
            "spring.config.location=optional:classpath:/none/"
        })
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class ProbeTest {
    static final JsonMapper JSON = JsonMapper.shared();
    static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Wanted ALL = new Wanted(null, null, null, null);

    @Autowired
    Accesses accesses;

    @Autowired
    DataDirectory data;

    @LocalServerPort
    int port;

    @BeforeEach
    void forgetOtherTests() {
        var _ = kept();
    }

    /** What was kept since the last time it was asked for, the latest first. */
    private long seen;

    final List<Access> kept() {
        List<KeptAccess> news = accesses.find(ALL, null, false, 100).stream()
                .filter(it -> it.number() > seen)
                .toList();
        seen = news.isEmpty() ? seen : news.getFirst().number();
        return news.stream().map(KeptAccess::access).toList();
    }

    final String token(Role role) {
        return TestTokens.in(data.path("signing-key.json").getParent()).token("asker", "fcg-01", role);
    }

    final HttpRequest.Builder at(String path, Role role) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token(role));
    }

    final HttpRequest.Builder query(Role role, String document) {
        return at("/graphql", role)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document))));
    }

    final HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    final JsonNode answer(HttpRequest.Builder request) throws Exception {
        return JSON.readTree(send(request).body());
    }

    static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString("");
    }
}
