import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;

/** Part r: all views made again beside the live ones: alone, and while the API is kept busy. */
final class Rebuilds {
    private static final String PROGRESS =
            "{ rebuild { phase percent position goal eventsPerSecond faultCode comparison { differences } rebuild { state } } }";

    private final Bench bench;
    private int started;

    Rebuilds(Bench bench) {
        this.bench = bench;
    }

    /** How long it took to fold, and until reads were switched over. */
    private record Took(double folding, double all, long differences) {}

    void run() throws Exception {
        long head = bench.seed("rebuild", "events");
        Path data = bench.folder.resolve("rebuild");
        try (Server server = Server.start(data, bench.jar)) {
            bench.report.detail(Report.say("first fold of %d events: %.1f s", head, server.awaitAll(head)));
            alone(server, head);
            beside(server, head, "indicatorProgress, 16 connections", bench.progress(server, Bench.PROJECT), 16);
            bench.numbers.set(System.currentTimeMillis() % 1_000_000_000L);
            beside(server, head, "fileComplaint, 64 connections", bench.filing(server), 64);
            bench.report.figure("memory, with rebuilds under load", server.residentMegabytes(true) + " MB resident at most",
                    "at most 1,024 MB", server.residentMegabytes(true) <= 1024);
        }
    }

    private void alone(Server server, long head) throws IOException {
        double cpu = server.cpuSeconds();
        Took took = rebuilt(server);
        double rate = head / took.folding();
        bench.report.figure("rebuild beside live views, nobody asks",
                Report.say("%.0f events/s folded (%.1f s; %.1f s with index, comparison and switch; %.1f s of processor time; %d differences)",
                        rate, took.folding(), took.all(), server.cpuSeconds() - cpu, took.differences()),
                "at least 20,000 events/s and no difference", rate >= 20_000 && took.differences() == 0);
    }

    private void beside(Server server, long head, String what, Load load, int connections) throws Exception {
        Bench.warm(load, connections);
        var before = new ArrayList<Double>();
        for (int i = 0; i < Bench.PAIRS; i++) {
            before.add(load.run(connections, Bench.SECONDS).rate());
        }
        var during = new ArrayList<Double>();
        var took = new Took[1];
        Thread rebuilding = Thread.ofPlatform().start(() -> {
            try {
                took[0] = rebuilt(server);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        double p99 = 0;
        long bad = 0;
        while (rebuilding.isAlive()) {
            Load.Round round = load.run(connections, Bench.SECONDS);
            during.add(round.rate());
            p99 = Math.max(p99, round.millis(0.99));
            bad += round.bad();
        }
        rebuilding.join();
        if (took[0] == null) {
            throw new IOException("The rebuild did not end");
        }
        double ratio = Report.median(during) / Report.median(before);
        bench.report.figure("rebuild beside " + what,
                Report.say("API at %.2f × of %.0f/s, %d bad answers, p99 at most %.1f ms; rebuild %.0f events/s folded, %.1f s in all, %d differences",
                        ratio, Report.median(before), bad, p99, head / took[0].folding(), took[0].all(), took[0].differences()),
                "at least 0.7 ×, no bad answer, no difference", ratio >= 0.7 && bad == 0 && took[0].differences() == 0);
        bench.report.detail("rates before and during, 1/s: " + Report.list(before) + " and " + Report.list(during));
    }

    private Took rebuilt(Server server) throws IOException {
        try (var admin = server.connect("admin")) {
            String start = "mutation { startRebuild(input: {rebuildId: \"bench-%d-%d\", reason: \"measured\"}) { id userErrors { code } } }"
                    .formatted(System.nanoTime(), started++);
            long began = System.nanoTime();
            Samples.accepted(admin.graphql(Json.request(start, "{}")));
            double folding = 0;
            while (true) {
                String it = admin.graphql(Json.request(PROGRESS, "{}"));
                double now = (System.nanoTime() - began) / 1e9;
                boolean folds = it.contains("\"phase\":\"FOLDING\"") || it.contains("\"phase\":\"RESTING\"");
                folding = folding == 0 && !folds ? now : folding;
                if (it.contains("\"state\":\"SWITCHED\"")) {
                    return new Took(folding == 0 ? now : folding, now, Json.number(it, "differences"));
                }
                if (it.contains("\"state\":\"DIFFERENT\"") || now > 3600) {
                    throw new IOException("The rebuild was not switched to: " + it);
                }
                Server.pause(100);
            }
        }
    }
}
