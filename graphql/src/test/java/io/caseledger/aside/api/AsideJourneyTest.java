package io.caseledger.aside.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.export.client.ExportClient;
import io.caseledger.proof.Checkpoints;
import io.caseledger.shared.Role;
import io.caseledger.store.Positions;
import io.caseledger.verifier.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import tools.jackson.databind.JsonNode;

/** The views cannot fold an event; an administrator sets it aside, until the program is mended. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AsideJourneyTest {
    private static final String PROJECT = "p-aside";
    private static final String LANES = """
            { stoppedLanes { lane position eventType kind recordId projectId fault tries
              event { type recordId payload title { zh } } } }""";
    private static final String ASIDE =
            "aside { position eventType recordId projectId reason by since takenBack { reason by at } }";

    @TempDir
    Path data;

    @TempDir
    Path bundle;

    private FaultyNode node;
    private long poison;

    @AfterEach
    void close() {
        Faulty.FAULTS.clear();
        if (node != null) {
            node.close();
        }
    }

    @Test
    void an_event_that_cannot_be_folded_is_set_aside_and_counts_once_the_fault_is_mended() throws Exception {
        node = FaultyNode.on(data);
        node.award(PROJECT);
        itFolds(node.resolved(PROJECT, "c-1"));
        node.divideLanes();
        Faulty.FAULTS.add("c-2");
        poison = node.resolved(PROJECT, "c-2");
        long last = node.resolved(PROJECT, "c-3");
        theLaneStandsStill();
        othersAreNotSetAside(last);
        itIsTriedInVain();
        itIsSetAside(last);
        everythingSaysSo();
        whatLooksBackDoesWithoutIt();
        nothingIsCertified();
        whatCannotEvenBeReadIsSetAsideToo();
        aRebuildDoesWithoutIt("r-1");
        theVerifierComesToTheSame();

        node.close();
        node = FaultyNode.on(data);
        figure(2, List.of(poison));
        itIsTakenBack();
        Faulty.FAULTS.clear();
        rebuild("r-2");
        itCounts();
    }

    private static <T> T await(Callable<T> look, Predicate<? super T> wanted) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(look, wanted);
    }

    private void itFolds(long position) {
        var _ = node.ask(
                Role.OFFICER,
                "{ indicatorProgress(projectId: \"%s\", after: %d) { position } }".formatted(PROJECT, position));
    }

    private JsonNode lanes() {
        return node.ask(Role.AUDITOR, LANES).path("stoppedLanes");
    }

    private static String code(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString();
    }

    private void theLaneStandsStill() throws InterruptedException {
        JsonNode stopped = await(this::lanes, it -> !it.isEmpty());
        assertThat(stopped.size()).as("the other lane goes on").isEqualTo(1);
        JsonNode lane = stopped.path(0);
        assertThat(lane.path("position").asLong()).isEqualTo(poison);
        assertThat(lane.path("eventType").asString()).isEqualTo("ComplaintResolved");
        assertThat(lane.path("kind").asString()).isEqualTo("faulty");
        assertThat(lane.path("recordId").asString()).isEqualTo("c-2");
        assertThat(lane.path("projectId").asString()).isEqualTo(PROJECT);
        assertThat(lane.path("fault").asString())
                .startsWith("IllegalStateException at io.caseledger.aside.api.Faulty$View.evolve");
        assertThat(lane.at("/event/payload/note").asString()).isEqualTo("卖家未声明");
        assertThat(node.health().getStatus()).isEqualTo(Status.DOWN);
    }

    private void othersAreNotSetAside(long last) {
        JsonNode other = node.order("setEventAside", "position: %d, reason: \"绕过\"".formatted(last), "");
        assertThat(code(other)).isEqualTo("EVENT_NOT_STOPPED");
        assertThat(other.at("/userErrors/0/args/1").asString()).isEqualTo("" + poison);
        assertThat(code(node.order("setEventAside", "position: %d, reason: \" \"".formatted(poison), "")))
                .isEqualTo("TEXT_BLANK");
        assertThat(code(node.order("takeEventBack", "position: %d, reason: \"撤回\"".formatted(poison), "")))
                .isEqualTo("EVENT_NOT_SET_ASIDE");
        assertThat(node.ask(Role.AUDITOR, "{ setAsideEvents { position } }")
                        .path("setAsideEvents")
                        .isEmpty())
                .isTrue();
    }

    private void itIsTriedInVain() throws InterruptedException {
        JsonNode lane = lanes().path(0);
        JsonNode retried = node.order(
                "retryLane",
                "lane: %d, reason: \"再试\"".formatted(lane.path("lane").asInt()),
                "");
        assertThat(retried.path("userErrors").isEmpty()).as(retried.toString()).isTrue();
        int before = lane.path("tries").asInt();
        JsonNode again = await(this::lanes, it -> it.at("/0/tries").asInt() > before);
        assertThat(again.at("/0/position").asLong()).isEqualTo(poison);
    }

    /** Whoever waits for a later position gets an answer as soon as the lane goes on. */
    private void itIsSetAside(long last) throws Exception {
        var waiting = CompletableFuture.supplyAsync(() -> node.ask(
                Role.OFFICER,
                "{ indicatorProgress(projectId: \"%s\", after: %d) { position } }".formatted(PROJECT, last)));
        var watching = CompletableFuture.supplyAsync(() -> node.told(
                Role.DASHBOARD,
                "subscription { indicatorProgressChanged(projectId: \"%s\") { aside { position } figures { value } } }"
                        .formatted(PROJECT),
                "\"aside\":[{"));
        String input = "asideId: \"a-1\", position: %d, reason: \"程序缺陷，待修复\"".formatted(poison);
        JsonNode set = node.order("setEventAside", input, "asideOrder { position decision by reason }");
        assertThat(set.at("/asideOrder/decision").asString()).as(set.toString()).isEqualTo("SET_ASIDE");
        assertThat(waiting.get(30, TimeUnit.SECONDS)
                        .at("/indicatorProgress/position")
                        .asLong())
                .isGreaterThanOrEqualTo(last);
        assertThat(watching.get(30, TimeUnit.SECONDS)).contains("\"aside\":[{\"position\":%d}]".formatted(poison));
        JsonNode twice = node.order("setEventAside", input.replace("a-1", "a-2"), "");
        assertThat(code(twice)).isEqualTo("EVENT_SET_ASIDE");
    }

    private JsonNode figure(int handled, List<Long> lacking) {
        String document = "{ indicatorProgress(projectId: \"%s\") { position %s figures { indicator { id } value } } }"
                .formatted(PROJECT, ASIDE);
        JsonNode it = node.ask(Role.AUDITOR, document).path("indicatorProgress");
        assertThat(it.path("figures").toString())
                .contains("{\"indicator\":{\"id\":\"D16.HANDLED\"},\"value\":%d}".formatted(handled));
        assertThat(it.path("aside")
                        .valueStream()
                        .map(each -> each.path("position").asLong()))
                .containsExactlyElementsOf(lacking);
        return it;
    }

    private void everythingSaysSo() {
        assertThat(lanes().isEmpty()).isTrue();
        JsonNode aside = figure(2, List.of(poison)).at("/aside/0");
        assertThat(aside.path("eventType").asString()).isEqualTo("ComplaintResolved");
        assertThat(aside.path("recordId").asString()).isEqualTo("c-2");
        assertThat(aside.path("reason").asString()).isEqualTo("程序缺陷，待修复");
        assertThat(aside.path("by").asString()).isEqualTo("admin");
        assertThat(aside.path("takenBack").isNull()).isTrue();
        assertThat(node.health().getStatus()).isEqualTo(Status.UP);
        assertThat(node.health().getDetails()).containsEntry("aside", List.of(poison));
        JsonNode event = node.ask(
                        Role.AUDITOR,
                        "{ events(filter: {positionFrom: %d, positionUntil: %d}) { nodes { position aside { reason } } } }"
                                .formatted(poison - 1, poison + 1))
                .at("/events/nodes");
        assertThat(event.at("/0/aside").isNull()).isTrue();
        assertThat(event.at("/1/aside/reason").asString()).isEqualTo("程序缺陷，待修复");
        JsonNode step = node.ask(
                        Role.AUDITOR,
                        "{ history(id: \"c-2\", last: 1) { nodes { event { type aside { by } } changes { path } } } }")
                .at("/history/nodes/0");
        assertThat(step.at("/event/type").asString()).isEqualTo("ComplaintResolved");
        assertThat(step.at("/event/aside/by").asString()).isEqualTo("admin");
        assertThat(step.path("changes").isEmpty()).isTrue();
        JsonNode list = node.answer(
                Role.DASHBOARD,
                "{ recordsByState(kind: \"complaints\", projectId: \"%s\") { state } }".formatted(PROJECT));
        assertThat(list.at("/extensions/aside/0/position").asLong())
                .as(list.toString())
                .isEqualTo(poison);
        JsonNode dashboard = node.answer(
                Role.DASHBOARD,
                "{ indicatorProgress(projectId: \"%s\") { aside { position eventType since } } }".formatted(PROJECT));
        assertThat(dashboard.at("/data/indicatorProgress/aside/0/position").asLong())
                .isEqualTo(poison);
        assertThat(node.answer(
                                Role.DASHBOARD,
                                "{ indicatorProgress(projectId: \"%s\") { aside { reason } } }".formatted(PROJECT))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("FORBIDDEN");
    }

    private void whatLooksBackDoesWithoutIt() {
        JsonNode now = node.ask(Role.AUDITOR, "{ complaint(id: \"c-2\") { state } }");
        JsonNode then = node.ask(Role.AUDITOR, "{ complaint(id: \"c-2\", at: {asOf: \"2022-12-31\"}) { state } }");
        assertThat(now.at("/complaint/state").asString()).isEqualTo("MEASURE_TAKEN");
        assertThat(then).isEqualTo(now);
        String today =
                java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
        JsonNode difference = node.ask(
                        Role.AUDITOR,
                        "{ indicatorDifference(projectId: \"%s\", from: {knownAt: \"2022-01-01\"}, to: {knownAt: \"%s\"}) { aside { position } figures { indicator { id } to { value } } } }"
                                .formatted(PROJECT, today))
                .path("indicatorDifference");
        assertThat(difference.at("/aside/0/position").asLong()).isEqualTo(poison);
        assertThat(difference.path("figures").toString())
                .contains("{\"indicator\":{\"id\":\"D16.HANDLED\"},\"to\":{\"value\":2}}");
    }

    private JsonNode certify(String id) {
        String input =
                "statementId: \"%s\", projectId: \"%s\", asOf: \"2023-06-30\", occasion: ACCEPTANCE_REVIEW, reason: \"验收\""
                        .formatted(id, PROJECT);
        return node.order("certifyStatement", input, "");
    }

    private void nothingIsCertified() {
        JsonNode refused = certify("s-1");
        assertThat(code(refused)).as(refused.toString()).isEqualTo("EVENTS_SET_ASIDE");
        assertThat(refused.at("/userErrors/0/args/0").asString()).isEqualTo("" + poison);
    }

    /** As another version, or somebody by hand, might have written it: every lane stands still before it. */
    private void whatCannotEvenBeReadIsSetAsideToo() throws SQLException, InterruptedException {
        long position = 1 + node.bean(Positions.class).head();
        try (var events = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.db"));
                var insert = events.createStatement()) {
            assertThat(insert.executeUpdate(
                            "INSERT INTO events SELECT " + position + ", 'c-9', 0, type, 'by-hand', payload_type,"
                                    + " payload_revision, recorded_at,"
                                    + " '{\"complaintId\":\"c-9\",\"projectId\":\"p-other\",\"occurredAt\":\"gestern\"}',"
                                    + " metadata FROM events WHERE global_index = " + poison))
                    .isEqualTo(1);
        }
        node.award("p-other"); // whoever follows the log looks again when something is stored
        JsonNode both = await(this::lanes, it -> it.size() == 2);
        assertThat(both.valueStream().map(it -> it.path("position").asLong())).containsOnly(position);
        JsonNode lane = both.path(0);
        assertThat(lane.path("eventType").asString()).isEqualTo("ComplaintResolved");
        assertThat(lane.path("kind").isNull()).isTrue();
        assertThat(lane.at("/event/payload").isNull()).isTrue();
        JsonNode set = node.order(
                "setEventAside", "position: %d, reason: \"无法读取\"".formatted(position), "asideOrder { decision }");
        assertThat(set.at("/asideOrder/decision").asString()).as(set.toString()).isEqualTo("SET_ASIDE");
        JsonNode all = node.ask(Role.AUDITOR, "{ setAsideEvents { position recordId projectId } }")
                .path("setAsideEvents");
        assertThat(all.toString())
                .contains("{\"position\":%d,\"recordId\":\"c-9\",\"projectId\":\"p-other\"}".formatted(position));
        figure(2, List.of(poison));
    }

    private JsonNode rebuild(String id) throws InterruptedException {
        JsonNode started = node.order(
                "startRebuild", "rebuildId: \"%s\", reason: \"核对\", whenDifferent: SWITCH".formatted(id), "");
        assertThat(started.path("userErrors").isEmpty()).as(started.toString()).isTrue();
        return await(
                () -> node.ask(
                                Role.AUDITOR,
                                "{ rebuild { phase faultCode percent rebuild { state } comparison { differences } } }")
                        .path("rebuild"),
                it -> it.path("percent").asInt() == 100);
    }

    private void aRebuildDoesWithoutIt(String id) throws InterruptedException {
        assertThat(rebuild(id).at("/comparison/differences").asLong(-1)).isZero();
        figure(2, List.of(poison));
    }

    private void theVerifierComesToTheSame() {
        var bytes = new ByteArrayOutputStream();
        var print = new PrintStream(bytes, true, UTF_8);
        int exported = ExportClient.run(
                List.of("--server=" + node.url(""), "--to=" + bundle),
                Map.of("CASELEDGER_TOKEN", node.token(Role.AUDITOR)),
                Locale.ENGLISH,
                print,
                print);
        assertThat(exported).as(bytes.toString(UTF_8)).isZero();
        String key = node.bean(Checkpoints.class).keys().verifiers().getLast().text();
        int verified = Verifier.run(List.of(bundle.toString(), "--key=" + key), Locale.ENGLISH, print);
        String said = bytes.toString(UTF_8);
        assertThat(verified).as(said).isZero();
        assertThat(said)
                .contains("LEFT OUT of all figures: the event of position " + poison + ", ComplaintResolved of c-2")
                .contains("程序缺陷，待修复", "无法读取", "PROVEN");
    }

    private void itIsTakenBack() {
        JsonNode back = node.order(
                "takeEventBack", "position: %d, reason: \"缺陷已修复\"".formatted(poison), "asideOrder { decision reason }");
        assertThat(back.at("/asideOrder/decision").asString())
                .as(back.toString())
                .isEqualTo("TAKEN_BACK");
        JsonNode aside = figure(2, List.of(poison)).at("/aside/0");
        assertThat(aside.at("/takenBack/reason").asString()).isEqualTo("缺陷已修复");
        assertThat(code(node.order("takeEventBack", "position: %d, reason: \"再次\"".formatted(poison), "")))
                .isEqualTo("EVENT_NOT_SET_ASIDE");
        assertThat(code(certify("s-2"))).isEqualTo("EVENTS_SET_ASIDE");
    }

    private void itCounts() {
        figure(3, List.of());
        assertThat(node.ask(Role.AUDITOR, "{ complaint(id: \"c-2\") { state } }")
                        .at("/complaint/state")
                        .asString())
                .isEqualTo("RESOLVED");
        JsonNode certified = certify("s-3");
        assertThat(certified.path("userErrors").isEmpty())
                .as(certified.toString())
                .isTrue();
    }
}
