package io.caseledger.rebuild.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import io.caseledger.Journey;
import io.caseledger.shared.Role;
import io.caseledger.views.LiveViews;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** All views are made again beside the live ones, while the system runs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Order(Integer.MIN_VALUE)
class RebuildJourneyTest extends Journey {
    private static final String PROGRESS = """
            { rebuild { rebuild { id state whenDifferent startedBy reason documents differences steps { event by } }
              phase percent position goal faultCode
              comparison { differences kinds { kind before after different } }
              differences(first: 100) { totalCount nodes { kind recordId what path } } } }""";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private EventProcessingConfiguration processing;

    private final String rebuildId = "r-" + UUID.randomUUID();

    /** What a test began is over before the next one begins. */
    @AfterEach
    void end() throws InterruptedException {
        JsonNode it = progress();
        if (it.isObject()
                && !List.of("SWITCHED", "CANCELLED")
                        .contains(it.at("/rebuild/state").asString())) {
            order("cancelRebuild", it.at("/rebuild/id").asString(), "reason: \"测试结束\"");
        }
    }

    private JsonNode ask(String document, Role role) {
        JsonNode answer = send(request(document, Map.of(), role));
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.path("data");
    }

    private JsonNode progress() {
        return ask(PROGRESS, Role.AUDITOR).path("rebuild");
    }

    private JsonNode order(String mutation, String id, String more) {
        return ask(
                        "mutation { it: %s(input: {rebuildId: \"%s\" %s}) { id userErrors { code message } } }"
                                .formatted(mutation, id, more),
                        Role.ADMIN)
                .path("it");
    }

    private void start(String more) {
        JsonNode started = order("startRebuild", rebuildId, "reason: \"核对\" " + more);
        assertThat(started.path("userErrors").isEmpty()).as(started.toString()).isTrue();
    }

    private String code(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString();
    }

    private JsonNode awaitState(String state) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(240);
        JsonNode it = progress();
        while (!it.at("/rebuild/state").asString().equals(state)) {
            assertThat(System.nanoTime()).as("still " + it).isLessThan(end);
            Thread.sleep(20);
            it = progress();
        }
        return it;
    }

    private StreamingEventProcessor views() {
        return processing.eventProcessor("views", StreamingEventProcessor.class).orElseThrow();
    }

    @Test
    void reads_go_on_and_never_backward_while_all_views_are_made_again() throws Exception {
        award();
        int before = LiveViews.generation(context);
        try (var readers = new Readers(this::answer, projectId);
                var officers = new Officers(this::answer, projectId, rebuildId)) {
            officers.awaitFiled(5);
            start("");
            awaitState("SWITCHED");
            officers.awaitFiled(5);
            officers.end();
            readers.end();
            assertThat(readers.failures()).isEmpty();
            assertThat(readers.answers()).isGreaterThan(100);
            assertThat(LiveViews.generation(context)).isEqualTo(before + 1);
            var counts = officers.recount();
            assertThat(figure("D16.HANDLED", officers.position(), "")
                            .path("value")
                            .asInt())
                    .isEqualTo(counts.handled());
            assertThat(ask("{ complaints(filter: {projectId: \"%s\"}, atPosition: %d) { totalCount } }"
                                    .formatted(projectId, officers.position()))
                            .at("/complaints/totalCount")
                            .asInt())
                    .isEqualTo(counts.filed());
        }
        JsonNode it = progress();
        assertThat(it.path("percent").asInt()).isEqualTo(100);
        assertThat(it.at("/comparison/differences").asLong()).as(it.toString()).isZero();
        assertThat(it.at("/rebuild/startedBy").asString()).isEqualTo("journey");
        assertThat(it.at("/rebuild/steps/1/event").asString()).isEqualTo("RebuildSwitched");
    }

    private JsonNode answer(String subject, String document) {
        return send(request(document, Map.of(), token(subject, "fcg-01", Role.OFFICER)));
    }

    @Test
    void what_differs_is_listed_and_somebody_decides() throws InterruptedException {
        award();
        String changed = resolvedComplaint("changed-" + projectId, "2022-08-20T09:00:00+08:00");
        String lost = resolvedComplaint("lost-" + projectId, "2022-08-20T09:00:00+08:00");
        assertThat(figure("D16.HANDLED", position(), "").path("value").asInt()).isEqualTo(2);
        LiveViews.damage(context, "complaints", changed, Updates.set("view.facts", "别人写的"));
        LiveViews.remove(context, "complaints", lost);
        int before = LiveViews.generation(context);
        start("");
        JsonNode it = awaitState("DIFFERENT");
        assertThat(it.at("/rebuild/differences").asLong()).as(it.toString()).isEqualTo(2);
        assertThat(it.at("/differences/nodes").toString())
                .contains("{\"kind\":\"complaints\",\"recordId\":\"%s\",\"what\":\"CHANGED\",\"path\":\"view.facts\"}"
                        .formatted(changed))
                .contains("{\"kind\":\"complaints\",\"recordId\":\"%s\",\"what\":\"MISSING_IN_OLD\",\"path\":null}"
                        .formatted(lost));
        assertThat(it.at("/differences/totalCount").asInt()).isEqualTo(2);
        assertThat(LiveViews.generation(context)).isEqualTo(before);
        assertThat(ask("{ complaint(id: \"%s\") { id } }".formatted(lost))
                        .path("complaint")
                        .isNull())
                .isTrue();
        assertThat(code(order("switchRebuild", rebuildId, "reason: \"\""))).isEqualTo("TEXT_BLANK");
        order("switchRebuild", rebuildId, "reason: \"以日志为准\"");
        awaitState("SWITCHED");
        assertThat(ask("{ complaint(id: \"%s\") { facts } }".formatted(changed))
                        .at("/complaint/facts")
                        .asString())
                .isEqualTo("销售假冒注册商标的商品");
        assertThat(ask("{ complaint(id: \"%s\") { id } }".formatted(lost))
                        .at("/complaint/id")
                        .asString())
                .isEqualTo(lost);
        assertThat(progress().at("/differences/totalCount").asInt())
                .as("it stays on record")
                .isEqualTo(2);
    }

    @Test
    void it_is_paused_resumed_and_cancelled_and_wrong_orders_change_nothing() throws InterruptedException {
        award();
        assertThat(code(order("pauseRebuild", "nobody", ""))).isEqualTo("NOT_FOUND");
        String complaint = resolvedComplaint("paused-" + projectId, "2022-08-20T09:00:00+08:00");
        LiveViews.damage(context, "complaints", complaint, Updates.set("view.facts", "别人写的"));
        start("");
        JsonNode second = order("startRebuild", rebuildId + "-2", "reason: \"再来一次\"");
        assertThat(code(second)).isEqualTo("REBUILD_RUNS");
        assertThat(second.at("/userErrors/0/message").asString()).contains(rebuildId);
        awaitState("DIFFERENT"); // it waits, so that nothing below is a matter of time
        assertThat(code(order("pauseRebuild", rebuildId, ""))).isEqualTo("REBUILD_NOT_RUNNING");
        assertThat(code(order("resumeRebuild", rebuildId, ""))).isEqualTo("REBUILD_NOT_PAUSED");
        int before = LiveViews.generation(context);
        order("cancelRebuild", rebuildId, "reason: \"夜间再做\"");
        awaitState("CANCELLED");
        assertThat(code(order("cancelRebuild", rebuildId, "reason: \"再次\""))).isEqualTo("REBUILD_ENDED");
        assertThat(code(order("switchRebuild", rebuildId, "reason: \"再次\""))).isEqualTo("REBUILD_NOTHING_TO_DECIDE");
        assertThat(LiveViews.generation(context)).isEqualTo(before);
        assertThat(ask("{ complaint(id: \"%s\") { facts } }".formatted(complaint))
                        .at("/complaint/facts")
                        .asString())
                .isEqualTo("别人写的");
        mend(complaint);
    }

    /** The next rebuild takes the log's word, so that no other journey meets what was damaged here. */
    private void mend(String complaint) throws InterruptedException {
        JsonNode started = order("startRebuild", rebuildId + "-3", "reason: \"修复\", whenDifferent: SWITCH");
        assertThat(started.path("userErrors").isEmpty()).as(started.toString()).isTrue();
        awaitState("SWITCHED");
        assertThat(ask("{ complaint(id: \"%s\") { facts } }".formatted(complaint))
                        .at("/complaint/facts")
                        .asString())
                .isEqualTo("销售假冒注册商标的商品");
    }

    @Test
    void lanes_that_are_divided_are_switched_over_together() throws Exception {
        award();
        resolvedComplaint("lanes-" + projectId, "2022-08-20T09:00:00+08:00");
        assertThat(views().splitSegment(0).get(30, TimeUnit.SECONDS)).isTrue();
        try {
            start("");
            awaitState("SWITCHED");
            resolvedComplaint("lanes-2-" + projectId, "2022-08-20T09:00:00+08:00");
            assertThat(figure("D16.HANDLED", position(), "").path("value").asInt())
                    .isEqualTo(2);
        } finally {
            assertThat(views().mergeSegment(0).get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whoever_watches_hears_of_it() throws IOException, InterruptedException {
        start("");
        var watching = request(
                        "subscription { rebuildChanged { rebuild { id state } phase percent } }",
                        Map.of(),
                        Role.AUDITOR)
                .header("Accept", "text/event-stream");
        var response = http().send(watching.build(), BodyHandlers.ofInputStream());
        var told = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:") && line.length() > 6) {
                    JsonNode it = JSON.readTree(line.substring(5)).at("/data/rebuildChanged");
                    assertThat(it.at("/rebuild/id").asString()).isEqualTo(rebuildId);
                    told.add(it.at("/rebuild/state").asString());
                    if (!told.getLast().equals("RUNNING")) {
                        break;
                    }
                }
            }
        }
        assertThat(told.getLast()).isEqualTo("SWITCHED");
    }

    @Test
    void refusals_are_told_in_the_language_of_whoever_asks() throws InterruptedException {
        start("");
        awaitState("SWITCHED");
        var asked = request(
                        "mutation { it: pauseRebuild(input: {rebuildId: \"%s\"}) { userErrors { code message } } }"
                                .formatted(rebuildId),
                        Map.of(),
                        Role.ADMIN)
                .header("Accept-Language", "zh");
        assertThat(send(asked).at("/data/it/userErrors/0/message").asString()).contains("只有进行中的重建可以暂停");
        assertThat(code(order("pauseRebuild", rebuildId, ""))).isEqualTo("REBUILD_NOT_RUNNING");
        JsonNode lane = ask(
                        "mutation { it: retryLane(input: {lane: 7, reason: \"试\"}) { userErrors { code field } } }",
                        Role.ADMIN)
                .at("/it/userErrors/0");
        assertThat(lane.path("code").asString()).isEqualTo("LANE_NOT_STOPPED");
        assertThat(lane.path("field").asString()).isEqualTo("input.lane");
        assertThat(ask("{ stoppedLanes { lane } }", Role.AUDITOR)
                        .path("stoppedLanes")
                        .isEmpty())
                .isTrue();
    }
}
