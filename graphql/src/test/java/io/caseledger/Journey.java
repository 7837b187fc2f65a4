package io.caseledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.security.TestTokens;
import io.caseledger.shared.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole application, started once for all journeys; each tells its story through the API, in its own project. */
@SpringBootTest(classes = CaseledgerApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class Journey {
    protected static final JsonMapper JSON = JsonMapper.shared();
    private static final Path DATA = directory();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String SCREENSHOT = """
            {kind: SCREENSHOT, title: "商品页面截图", keptAt: "档案柜 1",
             sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}""";

    @LocalServerPort
    private int port;

    private long written = -1;

    protected final String projectId = "p-" + UUID.randomUUID();

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("caseledger.data", DATA::toString);
        registry.add("caseledger.reminders.enabled", () -> false);
        registry.add("caseledger.recordings.enabled", () -> false);
        registry.add("caseledger.rebuild.share", () -> 1); // nobody's work waits for the processor here
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("caseledger-journey");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    protected final HttpRequest.Builder request(String document, Map<String, ?> variables, Role role) {
        return request(document, variables, token(role));
    }

    protected final HttpRequest.Builder request(String document, Map<String, ?> variables, String token) {
        var body = new HashMap<String, Object>(Map.of("query", document, "variables", variables));
        return HttpRequest.newBuilder(URI.create(url()))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    protected final String url() {
        return "http://127.0.0.1:" + port + "/graphql";
    }

    protected static String token(Role role) {
        return token("journey", "fcg-01", role);
    }

    /** @param station the workstation to which the token is bound; null for the city office */
    protected static String token(String subject, @Nullable String station, Role... roles) {
        return TestTokens.in(DATA).token(subject, station, roles);
    }

    protected final JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    protected static HttpClient http() {
        return HTTP;
    }

    /** Asks and expects no errors. */
    protected final JsonNode ask(String document) {
        JsonNode answer = send(request(document, Map.of(), Role.OFFICER));
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.path("data");
    }

    /** Sends one mutation and gives its payload, refused or not. */
    protected final JsonNode mutate(String mutation, String input, String entity) {
        JsonNode payload =
                ask("mutation { it: %s(input: {%s}) { id position %s userErrors { code field message args } } }"
                                .formatted(mutation, input, entity))
                        .path("it");
        written = Math.max(written, payload.path("position").asLong(-1));
        return payload;
    }

    /** Sends one mutation that must be accepted. */
    protected final JsonNode accepted(String mutation, String input, String entity) {
        JsonNode payload = mutate(mutation, input, entity);
        assertThat(payload.path("userErrors").isEmpty()).as(payload.toString()).isTrue();
        return payload;
    }

    /** Sends one mutation that must be refused, and gives the code of the first reason. */
    protected final String refused(String mutation, String input) {
        return mutate(mutation, input, "")
                .path("userErrors")
                .path(0)
                .path("code")
                .asString();
    }

    protected final void award() {
        accepted("awardProject", """
                projectId: "%s", direction: DIRECTION_16, title: "电子商务平台知识产权保护",
                undertakingUnit: {name: "防城港市边贸电子商务有限公司", uscc: "91350100M000100Y43"},
                eligibility: {registeredInCity: true, independentLegalPerson: true, sellsIndustrialGoods: true},
                startsOn: "2022-07-01", endsOn: "2023-07-01"\
                """.formatted(projectId), "");
    }

    protected final String complaint(String id, String item) {
        return """
                complaintId: "%s", projectId: "%s", kind: COMPLAINT, platform: "某购物平台",
                rightHolder: {name: "防城港𬭚业有限公司", uscc: "91350100M000100Y43"},
                right: {kind: TRADE_MARK, number: "12345678", title: "海鸥"},
                seller: {name: "北部湾鞋店", shopId: "shop-1"},
                listings: [{url: "https://item.example.com/%s", itemNumber: "%s", title: "运动鞋"}],
                facts: "销售假冒注册商标的商品", evidence: [%s], noticeReceivedAt: "2022-08-01T09:00:00+08:00"\
                """.formatted(id, projectId, item, item, SCREENSHOT);
    }

    protected static String evidence() {
        return SCREENSHOT;
    }

    /** Files a complaint and takes it to a resolution on a day. */
    protected final String resolvedComplaint(String item, String resolvedAt) {
        String id = "c-" + UUID.randomUUID();
        accepted("fileComplaint", complaint(id, item), "");
        step(id, "startPrimaFacieReview", "occurredAt: \"2022-08-02T09:00:00+08:00\"");
        step(
                id,
                "takeMeasure",
                "measures: [DELETE], forwardedToSellerAt: \"2022-08-03T10:00:00+08:00\", occurredAt: \"2022-08-03T09:00:00+08:00\"");
        step(id, "resolveComplaint", "outcome: MEASURE_KEPT, note: \"卖家未声明\", occurredAt: \"" + resolvedAt + "\"");
        return id;
    }

    protected JsonNode step(String complaintId, String mutation, String input) {
        return accepted(mutation, "complaintId: \"%s\", %s".formatted(complaintId, input), "complaint { state }");
    }

    protected final JsonNode figure(String indicator, @Nullable Long after, String arguments) {
        String at = after == null ? "" : ", after: " + after;
        JsonNode figures = ask("""
                        { indicatorProgress(projectId: "%s"%s%s) { position
                          figures { indicator { id } value met margin share metBy calendarYears { year value } } } }""".formatted(projectId, at, arguments))
                .path("indicatorProgress")
                .path("figures");
        for (JsonNode figure : figures) {
            if (figure.path("indicator").path("id").asString().equals(indicator)) {
                return figure;
            }
        }
        throw new AssertionError("No figure of " + indicator + " in " + figures);
    }

    /** The position of the last mutation of this journey. */
    protected final long position() {
        return written;
    }
}
