package io.caseledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseledger.shared.Role;
import io.caseledger.views.Folded;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.springboot.autoconfig.InterceptorAutoConfiguration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestJourneyTest extends Journey {
    @Autowired
    private ConfigurableApplicationContext context;

    @Test
    void the_same_request_at_the_same_time_is_done_once() throws Exception {
        award();
        String requestId = UUID.randomUUID().toString();
        String input = complaint("", projectId).replace("complaintId: \"\",", "");
        String filing =
                "mutation { it: fileComplaint(requestId: \"%s\", input: {%s}) { id position userErrors { code } } }"
                        .formatted(requestId, input);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<JsonNode> one = () -> ask(filing).path("it");
            var answers =
                    threads.invokeAll(IntStream.range(0, 16).mapToObj(_ -> one).toList());
            var distinct = answers.stream().map(it -> it.resultNow()).collect(Collectors.toSet());
            assertThat(distinct).hasSize(1);
        }
        JsonNode stored = ask("{ complaints(filter: {projectId: \"%s\"}, atPosition: %d) { totalCount } }"
                .formatted(projectId, ask(filing).path("it").path("position").asLong()));
        assertThat(stored.path("complaints").path("totalCount").asInt()).isEqualTo(1);
        String other = filing.replace("运动鞋", "拖鞋");
        assertThat(ask(other).path("it").path("userErrors").path(0).path("code").asString())
                .isEqualTo("REQUEST_ID_REUSED");
    }

    @Test
    void a_step_that_is_repeated_later_is_answered_with_the_position_of_its_first_time() {
        award();
        String id = "c-" + projectId;
        accepted("fileComplaint", complaint(id, "1-" + projectId), "");
        String review = """
            mutation { it: startPrimaFacieReview(requestId: "%s", input: {complaintId: "%s", occurredAt: "2022-08-02T09:00:00+08:00"}) {
              id position userErrors { code } } }""".formatted("review-" + projectId, id);
        JsonNode first = ask(review).path("it");
        assertThat(first.path("userErrors")).isEmpty();
        accepted("fileComplaint", complaint("d-" + projectId, "2-" + projectId), "");
        assertThat(ask(review).path("it")).isEqualTo(first);
    }

    /** Whatever stands before handlers registers itself; found and registered by somebody else too, it would work twice. */
    @Test
    void a_command_passes_the_gate_once() {
        assertThat(context.getBeanNamesForType(InterceptorAutoConfiguration.class))
                .isEmpty();
    }

    private static final class Told implements ApplicationListener<PayloadApplicationEvent<Folded>> {
        private final Queue<Long> positions = new ConcurrentLinkedQueue<>();

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<Folded> event) {
            positions.add(event.getPayload().position());
        }
    }

    @Test
    void a_batch_of_events_is_folded_and_told_once() {
        var told = new Told();
        context.addApplicationListener(told);
        try {
            award();
            ask("{ project(id: \"%s\", atPosition: %d) { id } }".formatted(projectId, position()));
            await().until(() -> told.positions.contains(position()));
            accepted("fileComplaint", complaint("c-" + projectId, "3-" + projectId), "complaint { id }");
            await().until(() -> told.positions.stream().anyMatch(it -> it >= position()));
            assertThat(told.positions).doesNotHaveDuplicates();
        } finally {
            context.removeApplicationListener(told);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    91350100M000100Y43          | 91350100M000100Y44          | USCC_INVALID      | input.rightHolder.uscc
                    2022-08-01T09:00:00+08:00   | 1999-12-31T09:00:00+08:00   | DATE_OUT_OF_RANGE | input.noticeReceivedAt
                    2022-08-01T09:00:00+08:00   | 2999-12-31T09:00:00+08:00   | DATE_OUT_OF_RANGE | input.noticeReceivedAt
                    北部湾鞋店                    | ' '                         | TEXT_BLANK        | input.seller.name
                    https://item.example.com/   | ftp://item.example.com/     | URL_INVALID       | input.listings[0].url
                    e3b0c44298fc1c149afbf4c899  | zzb0c44298fc1c149afbf4c899  | DIGEST_INVALID    | input.evidence[0].sha256
                    """)
    void bad_input_is_answered_with_its_field_and_stores_nothing(String good, String bad, String code, String field) {
        award();
        ask("{ project(id: \"%s\", atPosition: %d) { id } }".formatted(projectId, position()));
        long before = ask("{ position }").path("position").asLong();
        JsonNode answer =
                mutate("fileComplaint", complaint("c-" + projectId, "1").replace(good, bad), "");
        assertThat(answer.path("userErrors").path(0).path("code").asString()).isEqualTo(code);
        assertThat(answer.path("userErrors").path(0).path("field").asString()).isEqualTo(field);
        assertThat(answer.path("id").isNull()).isTrue();
        assertThat(ask("{ position }").path("position").asLong()).isEqualTo(before);
    }

    @Test
    void a_missing_project_is_named() {
        JsonNode answer = mutate("fileComplaint", complaint("c-" + projectId, "1"), "");
        assertThat(answer.path("userErrors").path(0).path("code").asString()).isEqualTo("PROJECT_NOT_FOUND");
        assertThat(answer.path("userErrors").path(0).path("field").asString()).isEqualTo("input.projectId");
        assertThat(refused(
                        "closeProject",
                        "projectId: \"%s\", closedOn: \"2022-08-01\", reason: \"x\"".formatted(projectId)))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void text_is_measured_in_characters_and_rare_ones_are_kept() {
        award();
        String rare = "𬭚".repeat(200);
        String fits = complaint("c-" + projectId, projectId).replace("北部湾鞋店", rare);
        JsonNode kept = accepted("fileComplaint", fits, "complaint { seller { name } facts }");
        assertThat(kept.path("complaint").path("seller").path("name").asString())
                .isEqualTo(rare);
        String tooLong = complaint("d-" + projectId, "x").replace("北部湾鞋店", rare + "𬭚");
        assertThat(refused("fileComplaint", tooLong)).isEqualTo("TEXT_TOO_LONG");
        accepted("fileComplaint", complaint("e-" + projectId, "y").replace("运动鞋", "运动鞋👟🎉"), "");
    }

    @Test
    void refusals_speak_the_language_that_is_asked_for() {
        String filing = "mutation { fileComplaint(input: {%s}) { userErrors { message } } }"
                .formatted(complaint("c-" + projectId, "1"));
        JsonNode chinese = send(request(filing, Map.of(), Role.OFFICER).header("Accept-Language", "zh-CN"));
        JsonNode english = send(request(filing, Map.of(), Role.OFFICER).header("Accept-Language", "en"));
        assertThat(chinese.findValue("message").asString()).contains("不存在");
        assertThat(english.findValue("message").asString()).contains("There is no project");
    }

    @Test
    void a_dashboard_files_nothing() {
        String filing = "mutation { fileComplaint(input: {%s}) { userErrors { code } } }"
                .formatted(complaint("c-" + projectId, "1"));
        JsonNode answer = send(request(filing, Map.of(), Role.DASHBOARD));
        assertThat(answer.findValue("code").asString()).isEqualTo("FORBIDDEN");
    }

    @Test
    void a_stream_says_what_is_wrong_with_its_document() throws Exception {
        var stream =
                request("subscription { nothing }", Map.of(), Role.DASHBOARD).header("Accept", "text/event-stream");
        var response = http().send(stream.build(), BodyHandlers.ofString());
        assertThat(response.body()).contains("INVALID_DOCUMENT", "event:complete");
    }
}
