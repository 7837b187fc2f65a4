package io.caseledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.caseledger.shared.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} at any moment of a rebuild: it goes on or is over, and the views are right. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Execution(CONCURRENT)
class KilledRebuildTest {
    private static final int KILLS = 3;
    private static final int COMPLAINTS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String[] SMALL_STEPS = {
        "--caseledger.rebuild.batch=100", "--caseledger.rebuild.grace=200ms", "--caseledger.rebuild.share=0.3"
    };

    @Test
    void a_rebuild_goes_on_where_it_was_killed(@TempDir Path data) throws IOException, InterruptedException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var load = new Load();
        int started = 0;
        for (int round = 0; round < KILLS; round++) {
            try (Server server = Server.on(data, SMALL_STEPS)) {
                if (round == 0) {
                    KilledServerTest.award(server);
                    load.begin(server, seed);
                    await().atMost(PATIENCE).until(() -> load.acknowledged.size() >= COMPLAINTS);
                }
                var _ = round == 0 ? 0 : load.retry(server);
                started += startUnlessRunning(server, started);
                kill(server, random);
                load.end();
            }
        }
        try (Server server = Server.on(data, SMALL_STEPS)) {
            var _ = load.retry(server);
            started += startUnlessRunning(server, started);
            awaitSwitched(server, "seed " + seed);
            KilledServerTest.check(server, load);
            await("of the views that were live, nothing is left, once the grace is over")
                    .atMost(PATIENCE)
                    .until(() -> filesOfViews(data), files -> files.size() == 1);
            assertThat(server.data("{ position }", Map.of()).path("position").asLong())
                    .isGreaterThanOrEqualTo(load.position.get());
        }
    }

    /** Anywhere from the first events to after the switch. */
    private static void kill(Server server, Random random) throws IOException, InterruptedException {
        if (random.nextBoolean()) {
            Thread.sleep(random.nextInt(1_000));
        } else {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(240);
            while (percent(server) < 85 && System.nanoTime() < end) {
                Thread.sleep(1);
            }
            Thread.sleep(random.nextInt(300));
        }
        server.kill();
    }

    private static JsonNode rebuild(Server server) throws IOException, InterruptedException {
        return server.ask(
                        "{ rebuild { percent phase comparison { differences } rebuild { id state } } }",
                        Map.of(),
                        Role.ADMIN)
                .at("/data/rebuild");
    }

    private static int percent(Server server) throws IOException, InterruptedException {
        return rebuild(server).path("percent").asInt();
    }

    private static int startUnlessRunning(Server server, int started) throws IOException, InterruptedException {
        JsonNode it = rebuild(server);
        boolean over = !it.isObject()
                || List.of("SWITCHED", "CANCELLED")
                        .contains(it.at("/rebuild/state").asString());
        if (!over) {
            return 0;
        }
        JsonNode answer = server.ask(
                "mutation { startRebuild(input: {rebuildId: \"r-%d\", reason: \"核对\"}) { id userErrors { code } } }"
                        .formatted(started),
                Map.of(),
                Role.ADMIN);
        assertThat(answer.at("/data/startRebuild/id").isString())
                .as(answer.toString())
                .isTrue();
        return 1;
    }

    private static void awaitSwitched(Server server, String told) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(240);
        JsonNode it = rebuild(server);
        while (!it.at("/rebuild/state").asString().equals("SWITCHED")) {
            assertThat(System.nanoTime())
                    .as(told + ", still " + it + server.output())
                    .isLessThan(end);
            Thread.sleep(50);
            it = rebuild(server);
        }
        assertThat(it.at("/comparison/differences").asLong()).as(told + it).isZero();
    }

    private static List<Path> filesOfViews(Path data) throws IOException {
        try (var files = Files.list(data)) {
            return files.filter(it -> it.getFileName().toString().matches("views.*\\.mv"))
                    .toList();
        }
    }
}
