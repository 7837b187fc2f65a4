package io.caseledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.caseledger.shared.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A disk of its own runs full and is emptied again. Only where this process may mount one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Execution(CONCURRENT)
class FullDiskTest {
    private static final String FILE = """
            mutation($item: String!, $facts: String!, $url: String!) { fileComplaint(input: {
              projectId: "%s", kind: COMPLAINT, platform: "淘宝", rightHolder: {name: "权利人", uscc: "91450600MA0000101X"},
              right: {kind: TRADE_MARK, number: "12345678", title: "海鸥"},
              seller: {name: "卖家", shopId: "shop-1", uscc: "91450600MA00090019"},
              listings: [{url: $url, itemNumber: $item, title: "运动鞋"}],
              facts: $facts, noticeReceivedAt: "2022-08-01T09:00:00+08:00"
            }) { id complaint { state } userErrors { code message } } }""".formatted(Load.PROJECT);

    /** So much is left to the log and the live views. */
    private static final long KEPT_FREE = 64L << 20;

    @TempDir
    private Path disk;

    private boolean mounted;
    private int filed;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs", disk.toString());
        assumeThat(mounted).as("may mount a disk").isTrue();
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            assertThat(run("umount", "-l", disk.toString())).isTrue();
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    void a_full_disk_refuses_commands_serves_reads_and_recovers() throws IOException, InterruptedException {
        Path data = Files.createDirectory(disk.resolve("data"));
        try (Server server = Server.on(data, "--caseledger.rebuild.keep-free=" + KEPT_FREE)) {
            KilledServerTest.award(server);
            fileTwenty(server);
            Path most = fillTo(KEPT_FREE - (6L << 20));
            rebuildStops(server);
            fileTwenty(server);
            assertThat(shown(server)).isEqualTo(filed);
            assertThat(fileUntilRefused(server)).isEqualTo("STORE_UNAVAILABLE");
            assertThat(readUntilRefused(server)).contains("\"ACCESS_NOT_RECORDED\"");
            for (int second = 0; second < 8; second++) {
                assertThat(shown(server)).isEqualTo(filed);
                Thread.sleep(1_000);
            }
            assertThat(fileUntilRefused(server)).isEqualTo("STORE_UNAVAILABLE");
            Files.delete(filler());
            Files.delete(most);
            fileTwenty(server);
            awaitRebuild(server, "rebuild", "state", "SWITCHED");
            assertThat(shown(server)).isEqualTo(filed);
            server.kill();
        }
        try (Server server = Server.on(data)) {
            fileTwenty(server);
            assertThat(shown(server)).isEqualTo(filed);
        }
    }

    private static void rebuildStops(Server server) throws IOException, InterruptedException {
        JsonNode started =
                server.ask("mutation { startRebuild(input: {reason: \"核对\"}) { id } }", Map.of(), Role.ADMIN);
        assertThat(started.at("/data/startRebuild/id").isString())
                .as(started.toString())
                .isTrue();
        awaitRebuild(server, "", "faultCode", "REBUILD_DISK_FULL");
    }

    private static void awaitRebuild(Server server, String of, String field, String wanted)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        JsonNode it;
        do {
            Thread.sleep(50);
            it = server.ask("{ rebuild { phase faultCode fault rebuild { state } } }", Map.of(), Role.ADMIN)
                    .at("/data/rebuild");
            assertThat(System.nanoTime()).as("still " + it).isLessThan(end);
        } while (!(of.isEmpty() ? it : it.path(of)).path(field).asString().equals(wanted));
    }

    /** Leaves so many bytes of the disk. */
    private Path fillTo(long left) throws IOException {
        Path filler = disk.resolve("most");
        long room = disk.toFile().getUsableSpace() - left;
        try (var out = Files.newOutputStream(filler)) {
            for (; room > 0; room -= 1 << 20) {
                out.write(new byte[1 << 20]);
            }
        }
        return filler;
    }

    private Path filler() {
        return disk.resolve("filler");
    }

    /** Takes the last byte of the disk. */
    private void fill() throws IOException {
        for (int block = 1 << 20; block > 0; block /= 8) {
            try (var out = Files.newOutputStream(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (true) {
                    out.write(new byte[block]);
                }
            } catch (IOException full) {
                assertThat(full).hasMessageContaining("No space left");
            }
        }
    }

    private void fileTwenty(Server server) throws IOException, InterruptedException {
        for (int i = 0; i < 20; i++) {
            JsonNode answer = file(server);
            assertThat(answer.at("/data/fileComplaint/complaint/state").asString())
                    .as("%s", answer)
                    .isEqualTo("NOTICE_RECEIVED");
        }
    }

    /** The log had some room reserved, so the first few may still fit; what the server gives back is taken again. */
    private String fileUntilRefused(Server server) throws IOException, InterruptedException {
        JsonNode answer = MissingNode.getInstance();
        for (int i = 0; i < 2_000; i++) {
            if (i % 20 == 0) {
                fill();
            }
            answer = file(server);
            if (answer.has("errors")) {
                assertThat(answer.toString()).doesNotContain("Exception").doesNotContain("sqlite");
                return answer.at("/errors/0/extensions/code").asString();
            }
        }
        return "nothing, but " + answer;
    }

    /** What an auditor reads is put on record first, so where nothing can be, the door is closed. */
    private String readUntilRefused(Server server) throws IOException, InterruptedException {
        for (int i = 0; i < 2_000; i++) {
            if (i % 20 == 0) {
                fill();
            }
            var answer = server.get("/proof/inclusion?position=1", Role.AUDITOR);
            if (answer.statusCode() != 200) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                return answer.body();
            }
        }
        return "nothing";
    }

    private JsonNode file(Server server) throws IOException, InterruptedException {
        String item = "i" + System.nanoTime();
        JsonNode answer = server.ask(
                FILE, Map.of("item", item, "url", "https://item.example.com/" + item, "facts", "事".repeat(4_000)));
        filed += answer.at("/data/fileComplaint/id").isString() ? 1 : 0;
        return answer;
    }

    private static int shown(Server server) throws IOException, InterruptedException {
        return server.data(
                        "query($p: ID) { complaints(filter: {projectId: $p}) { totalCount } }",
                        Map.of("p", Load.PROJECT))
                .at("/complaints/totalCount")
                .asInt();
    }
}
