package io.caseledger.aside.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.CaseledgerApplication;
import io.caseledger.SourcesAlone;
import io.caseledger.complaint.ComplaintCommand.*;
import io.caseledger.complaint.ComplaintKind;
import io.caseledger.complaint.ComplaintOutcome;
import io.caseledger.complaint.InPlatformOperator;
import io.caseledger.complaint.Listing;
import io.caseledger.complaint.NecessaryMeasure;
import io.caseledger.gate.CommandDesk;
import io.caseledger.project.Direction;
import io.caseledger.project.Eligibility;
import io.caseledger.project.ProjectCommand.AwardProject;
import io.caseledger.security.TestTokens;
import io.caseledger.shared.Caller;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.Organisation;
import io.caseledger.shared.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole application on a data directory, with a mistake in its views. */
final class FaultyNode implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Caller OFFICER = new Caller("officer-li", Set.of(Role.OFFICER), "fcg-01");
    private static final Organisation HOLDER = new Organisation("防城港𬭚业有限公司", "91350100M000100Y43");
    private static final Evidence PROOF = new Evidence(Evidence.Kind.SCREENSHOT, "商品页面截图", "0".repeat(64), "证据柜 3-12");
    private static final Instant BEGUN = Instant.parse("2022-08-01T01:00:00Z");

    private final ConfigurableApplicationContext context;
    private final Path data;

    private FaultyNode(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    static FaultyNode on(Path data) {
        var context = new SpringApplicationBuilder(CaseledgerApplication.class)
                .initializers(it -> {
                    it.getBeanFactory().registerSingleton("sourcesAlone", new SourcesAlone());
                    ((GenericApplicationContext) it).registerBean("faulty", Faulty.class, Faulty::new);
                })
                .run(
                        "--server.port=0",
                        "--caseledger.data=" + data,
                        "--caseledger.views.wait=60s",
                        "--caseledger.rebuild.share=1",
                        "--caseledger.reminders.enabled=false",
                        "--caseledger.recordings.enabled=false");
        return new FaultyNode(context, data);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** So that one part of the views may stand still while another goes on. */
    void divideLanes() throws Exception {
        var views = bean(EventProcessingConfiguration.class)
                .eventProcessor("views", StreamingEventProcessor.class)
                .orElseThrow();
        assertThat(views.splitSegment(0).get(30, TimeUnit.SECONDS)).isTrue();
    }

    Health health() {
        return context.getBean("viewsHealthIndicator", HealthIndicator.class).health();
    }

    String url(String path) {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path;
    }

    String token(Role role) {
        return TestTokens.in(data).token(role.name().toLowerCase(Locale.ROOT), null, role);
    }

    /** The whole answer, with its errors and extensions. */
    JsonNode answer(Role role, String document) {
        return JSON.readTree(sent(request(role, document).build(), BodyHandlers.ofString()));
    }

    /** The first thing that a subscription tells in which something stands. */
    String told(Role role, String document, String words) {
        var request =
                request(role, document).header("Accept", "text/event-stream").build();
        try (Stream<String> lines = sent(request, BodyHandlers.ofLines())) {
            return lines.filter(it -> it.contains(words)).findFirst().orElse("");
        }
    }

    private HttpRequest.Builder request(Role role, String document) {
        return HttpRequest.newBuilder(URI.create(url("/graphql")))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token(role))
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document))));
    }

    private static <T> T sent(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request, body).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What is answered without errors. */
    JsonNode ask(Role role, String document) {
        JsonNode answer = answer(role, document);
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.path("data");
    }

    /** The payload of an administrator's mutation. */
    JsonNode order(String mutation, String input, String more) {
        return ask(
                        Role.ADMIN,
                        "mutation { it: %s(input: {%s}) { id position %s userErrors { code message args } } }"
                                .formatted(mutation, input, more))
                .path("it");
    }

    private long send(Object command) {
        return bean(CommandDesk.class).send(command, OFFICER, null).position();
    }

    void award(String projectId) {
        var _ = send(new AwardProject(
                projectId,
                Direction.DIRECTION_16,
                "电子商务平台知识产权保护",
                HOLDER,
                List.of(),
                new Eligibility(true, true, true),
                LocalDate.of(2022, 7, 1),
                LocalDate.of(2023, 7, 1)));
    }

    /** Files a complaint and resolves it; the position of the last event. */
    long resolved(String projectId, String id) {
        var _ = send(new FileComplaint(
                id,
                projectId,
                ComplaintKind.COMPLAINT,
                "某购物平台",
                HOLDER,
                new IpRight(IpRight.Kind.TRADE_MARK, "12345678", "海鸥"),
                new InPlatformOperator("北部湾鞋店", "shop-1", null),
                List.of(new Listing("https://item.example.com/" + id, id, "运动鞋")),
                "销售假冒注册商标的商品",
                List.of(PROOF),
                BEGUN));
        var _ = send(new StartPrimaFacieReview(id, BEGUN));
        var _ = send(new TakeMeasure(id, List.of(NecessaryMeasure.DELETE), BEGUN, BEGUN));
        return send(new ResolveComplaint(id, ComplaintOutcome.MEASURE_KEPT, "卖家未声明", BEGUN.plusSeconds(86_400)));
    }

    @Override
    public void close() {
        context.close();
    }
}
