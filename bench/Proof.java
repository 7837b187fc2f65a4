import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.LongConsumer;

/** Part s: the tree of a large log, proofs from it, the check of the whole log, and what all that costs a mutation. */
final class Proof {
    private static final String TREE = "log-tree";
    private static final int SAMPLES = 2_000;

    private final Bench bench;

    Proof(Bench bench) {
        this.bench = bench;
    }

    void run() throws Exception {
        long head = bench.seed("events", "events");
        Path data = bench.folder.resolve("events");
        try (Server server = Server.start(data, bench.jar)) {
            server.awaitAll(head);
        }
        Files.deleteIfExists(data.resolve("proof").resolve("hashes"));
        try (Server server = Server.start(data, bench.jar)) {
            made(server, head);
            proved(server, head);
            checked(server);
            kept(server);
        }
    }

    private void made(Server server, long head) throws IOException {
        long start = System.nanoTime();
        try (var auditor = server.connect("auditor")) {
            while (size(auditor) < head) {
                Server.pause(50);
            }
        }
        double clock = server.secondsToFirstAnswer + (System.nanoTime() - start) / 1e9;
        double cpu = server.cpuSecondsOf(TREE);
        bench.report.figure(
                "tree over " + head + " events made anew",
                Report.say("%.0f events/s by its thread's processor time (%.1f s); there %.1f s after the start of the process",
                        head / cpu, cpu, clock),
                "well above 50,000 events/s", head / cpu > 50_000);
    }

    private static long size(Conn auditor) {
        return Json.number(auditor.graphql(Json.request("{ proofState { size } }", "{}")), "size");
    }

    private void proved(Server server, long head) throws IOException {
        try (var admin = server.connect("admin"); var auditor = server.connect("auditor")) {
            LongConsumer query = position -> expect(
                    admin.graphql(Json.request("{ inclusionProof(position: " + position
                            + ") { index size leafHash root path checkpoint { note } } }", "{}")), "\"path\":[");
            LongConsumer text = position -> expect(
                    new String(auditor.get("/proof/inclusion?position=" + position), StandardCharsets.UTF_8), "tlog-proof@v1");
            double[] asked = sample(query, head);
            bench.report.figure("inclusion proof at " + head + " events, GraphQL",
                    Report.say("p50 %.1f ms, p95 %.1f ms", at(asked, 0.5), at(asked, 0.95)),
                    "p95 at most 10 ms", at(asked, 0.95) <= 10);
            double[] read = sample(text, head);
            bench.report.figure("inclusion proof at " + head + " events, text over HTTP, on record",
                    Report.say("p50 %.1f ms, p95 %.1f ms", at(read, 0.5), at(read, 0.95)),
                    "p95 at most 10 ms", at(read, 0.95) <= 10);
        }
    }

    /** Milliseconds, sorted, after as many that only make it warm. */
    private static double[] sample(LongConsumer ask, long head) {
        var random = new Random(head);
        var millis = new double[SAMPLES];
        for (int i = -SAMPLES; i < SAMPLES; i++) {
            long position = 1 + random.nextLong(head);
            long start = System.nanoTime();
            ask.accept(position);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    private static double at(double[] sorted, double quantile) {
        return sorted[(int) (quantile * (sorted.length - 1))];
    }

    private static void expect(String answer, String good) {
        if (!answer.contains(good)) {
            throw new IllegalStateException("A bad answer: " + answer);
        }
    }

    private void checked(Server server) throws IOException {
        long start = System.nanoTime();
        try (var auditor = server.connect("auditor")) {
            String asked = "{ logCheck(again: %s) { state read fault { message } } }";
            String answer = auditor.graphql(Json.request(asked.formatted(true), "{}"));
            while (answer.contains("RUNNING")) {
                Server.pause(100);
                answer = auditor.graphql(Json.request(asked.formatted(false), "{}"));
            }
            expect(answer, "\"WHOLE\"");
            double seconds = (System.nanoTime() - start) / 1e9;
            long read = Json.number(answer, "read");
            bench.report.detail(Report.say("check of the whole log: %.0f events/s (%d events in %.1f s)", read / seconds, read, seconds));
        }
    }

    /** The share in processor time is the share in throughput, where processors are what throughput waits for. */
    private void kept(Server server) throws IOException {
        bench.numbers.set(System.currentTimeMillis() % 1_000_000_000L);
        Load filing = bench.filing(server);
        Bench.warm(filing, 64);
        double tree = server.cpuSecondsOf(TREE);
        double all = server.cpuSeconds();
        Load.Round round = filing.run(64, 6 * Bench.SECONDS);
        tree = server.cpuSecondsOf(TREE) - tree;
        all = server.cpuSeconds() - all;
        bench.report.figure("keeping the tree while complaints are filed, 64 connections",
                Report.say("%.1f %% of the server's processor time (%.2f of %.1f s, %.0f complaints/s)",
                        100 * tree / all, tree, all, round.rate()),
                "at most 5 % of the throughput", tree <= 0.05 * all);
    }
}
