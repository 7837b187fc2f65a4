import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Part g: from the start of the process to the first good answer, from the jar and with an AOT cache, in alternation. */
final class Starts {
    private final Bench bench;

    Starts(Bench bench) {
        this.bench = bench;
    }

    void run() throws Exception {
        Path data = bench.folder.resolve("starts");
        Path extracted = bench.folder.resolve("extracted");
        Path cache = bench.folder.resolve("caseledger.aot");
        Files.deleteIfExists(cache);
        extract(extracted);
        String app = extracted.resolve(bench.jar.getFileName()).toString();
        // The training run: one start with a few answers, stopped properly; the JVM writes the cache as it ends.
        try (Server training = new Server(data, with("-XX:AOTCacheOutput=" + cache, "-jar", app))) {
            try (var conn = training.connect()) {
                Samples.accepted(conn.graphql(Requests.award(Bench.PROJECT)));
                conn.graphql(Requests.progress("indicatorProgress", Bench.PROJECT));
            }
        }
        if (!Files.exists(cache)) {
            throw new IOException("The training run left no cache");
        }
        bench.report.detail("AOT cache: " + Files.size(cache) / 1024 / 1024 + " MB");
        var plain = new ArrayList<Double>();
        var cached = new ArrayList<Double>();
        for (int i = 0; i < Bench.PAIRS; i++) {
            plain.add(start(data, with("-jar", bench.jar.toString())));
            cached.add(start(data, with("-XX:AOTCache=" + cache, "-jar", app)));
        }
        show("start to the first good answer, from the jar", plain, 8);
        show("start to the first good answer, with the AOT cache", cached, 4);
        bench.report.detail("starts, s: " + Report.list(plain) + " and " + Report.list(cached));
    }

    private void show(String what, List<Double> seconds, int limit) throws IOException {
        double median = Report.median(seconds);
        bench.report.figure(what, Report.say("%.1f s", median), "at most " + limit + " s", median <= limit);
    }

    private static double start(Path data, List<String> how) throws IOException {
        try (Server server = new Server(data, how)) {
            return server.secondsToFirstAnswer;
        }
    }

    private static List<String> with(String... more) {
        var all = new ArrayList<>(Server.FLAGS);
        all.addAll(List.of(more));
        return all;
    }

    private void extract(Path to) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools", "-jar", bench.jar.toString(), "extract", "--force", "--destination", to.toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("The jar could not be extracted");
        }
    }
}
