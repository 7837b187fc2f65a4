package io.caseledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} under load, again and again, loses nothing that was acknowledged and counts nothing twice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Execution(CONCURRENT)
class KilledServerTest {
    private static final int ROUNDS = 5;

    /** Before this round the views are lost, and built anew from the log. */
    private static final int REBUILT = 3;

    /** How the complaints stand that the server shows. */
    private record Shown(Map<String, String> states, int handled) {}

    @Test
    void nothing_acknowledged_is_lost_and_counts_stay_exact(@TempDir Path data)
            throws IOException, InterruptedException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var load = new Load();
        try (Server first = Server.on(data)) {
            award(first);
            killUnder(load, first, random);
        }
        for (int round = 1; round < ROUNDS; round++) {
            if (round == REBUILT) {
                Files.delete(data.resolve("views.mv"));
            }
            try (Server server = Server.on(data)) {
                var _ = load.retry(server);
                killUnder(load, server, random);
            }
        }
        try (Server server = Server.on(data)) {
            var _ = load.retry(server);
            check(server, load);
            refuseSecondProcess(data);
        }
    }

    private static void killUnder(Load load, Server server, Random random) throws InterruptedException {
        load.begin(server, random.nextLong());
        Thread.sleep(300 + random.nextInt(2_500));
        server.kill();
        load.end();
    }

    private static void refuseSecondProcess(Path data) throws IOException, InterruptedException {
        try (Server second = Server.starting(data)) {
            assertThat(second.exit()).isNotZero();
            assertThat(second.output()).contains("is in use by another process", "Stop that process");
        }
    }

    /** Holds what is shown against what was acknowledged. */
    static void check(Server server, Load load) throws IOException, InterruptedException {
        Shown shown = complaints(server, load.position.get());
        assertThat(shown.states()).isEqualTo(load.acknowledged);
        JsonNode figure = server.data("""
                query($p: ID!, $at: Position) { indicatorProgress(projectId: $p, after: $at) {
                  figures { indicator { id } value } } }""", Map.of("p", Load.PROJECT, "at", load.position.get()))
                .at("/indicatorProgress/figures/1");
        assertThat(figure.at("/indicator/id").asString()).isEqualTo("D16.HANDLED");
        assertThat(figure.path("value").asInt()).isEqualTo(shown.handled()).isPositive();
    }

    private static Shown complaints(Server server, long position) throws IOException, InterruptedException {
        var states = new HashMap<String, String>();
        Set<String> items = new HashSet<>();
        int handled = 0;
        JsonNode page;
        String cursor = null;
        do {
            var variables = new HashMap<String, Object>(Map.of("p", Load.PROJECT, "at", position));
            variables.put("after", cursor);
            page = server.data("""
                    query($p: ID, $after: String, $at: Position) {
                      complaints(filter: {projectId: $p}, first: 100, after: $after, atPosition: $at) {
                        totalCount pageInfo { hasNextPage endCursor }
                        edges { node { id state listings { itemNumber } } } } }""", variables).path("complaints");
            for (JsonNode edge : page.path("edges")) {
                JsonNode node = edge.path("node");
                String state = node.path("state").asString();
                states.put(node.path("id").asString(), state);
                assertThat(items.add(node.at("/listings/0/itemNumber").asString()))
                        .as("one record for a request: %s", node)
                        .isTrue();
                handled += state.equals("REJECTED") ? 1 : 0;
            }
            cursor = page.at("/pageInfo/endCursor").asString();
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        assertThat(page.path("totalCount").asInt()).isEqualTo(states.size());
        return new Shown(states, handled);
    }

    static void award(Server server) throws IOException, InterruptedException {
        JsonNode payload = server.data("""
                mutation($p: ID) { awardProject(input: {projectId: $p, direction: DIRECTION_16, title: "平台保护",
                  undertakingUnit: {name: "某公司"}, startsOn: "2022-07-01", endsOn: "2023-07-01",
                  eligibility: {registeredInCity: true, independentLegalPerson: true, sellsIndustrialGoods: true}
                }) { id userErrors { code message } } }""", Map.of("p", Load.PROJECT)).path("awardProject");
        assertThat(payload.path("id").asString()).as(payload.toString()).isEqualTo(Load.PROJECT);
    }
}
