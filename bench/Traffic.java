import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Parts a, b, c (with no complaints), d and h: one server that begins empty. */
final class Traffic {
    private final Bench bench;
    private final AtomicLong filed = new AtomicLong();

    Traffic(Bench bench) {
        this.bench = bench;
    }

    void run(Set<String> parts) throws Exception {
        Path data = bench.folder.resolve("traffic");
        try (Server server = Server.start(data, bench.jar)) {
            try (var conn = server.connect()) {
                Samples.accepted(conn.graphql(Requests.award(Bench.PROJECT)));
            }
            if (parts.contains("c")) {
                progress(server);
            }
            if (parts.contains("b")) {
                alone(server);
            }
            if (parts.contains("a")) {
                many(server);
            }
            if (parts.contains("d")) {
                new Freshness(bench, filed).run(server);
            }
            if (filed.get() > 0) {
                bench.compare(server, "after the load", filed, 0);
            }
            if (parts.contains("h")) {
                killed(server, data);
            }
        }
    }

    private void many(Server server) throws IOException {
        Load filing = bench.filing(server);
        Load noop = bench.noop(server);
        filed.addAndGet(Bench.warm(filing, 64));
        Bench.warm(noop, 64);
        var behind = new ArrayList<Double>();
        Pairs pairs = Pairs.run(filing, noop, 64, Bench.PAIRS, Bench.SECONDS,
                () -> behind.add(server.awaitViews(bench.head(server, filed))));
        filed.addAndGet(pairs.accepted);
        double p99 = Pairs.millis(pairs.one, 0.99);
        bench.report.figure("fileComplaint, 64 connections",
                Report.say("%.0f/s = %.2f × noop (%.0f/s)", Pairs.rate(pairs.one), pairs.ratio(), Pairs.rate(pairs.other)),
                "at least 0.5 × noop", pairs.ratio() >= 0.5);
        bench.report.figure("fileComplaint, 64 connections, p99", Report.say("%.1f ms (noop %.1f ms)", p99, Pairs.millis(pairs.other, 0.99)),
                "at most 100 ms", p99 <= 100);
        bench.report.detail("64 connections: ratios " + Report.list(pairs.ratios()) + "; " + pairs.cpu() + "; p50 "
                + Report.say("%.1f ms and %.1f ms", Pairs.millis(pairs.one, 0.5), Pairs.millis(pairs.other, 0.5))
                + "; views behind at the end of a round, s: " + Report.list(behind));
    }

    private void alone(Server server) throws IOException {
        Load filing = bench.filing(server);
        Load noop = bench.noop(server);
        // With many connections: it is the same code, and it is warm sooner.
        filed.addAndGet(Bench.warm(filing, 16));
        Bench.warm(noop, 16);
        var disk = new ArrayList<Double>();
        Pairs pairs = Pairs.run(filing, noop, 1, Bench.PAIRS, Bench.SECONDS, () -> disk.add(Disk.append(bench.folder)));
        filed.addAndGet(pairs.accepted);
        double sync = Report.median(disk);
        double limit = Pairs.millis(pairs.other, 0.5) + 4 * sync;
        bench.report.figure("fileComplaint, 1 connection, p50",
                Report.say("%.2f ms", Pairs.millis(pairs.one, 0.5)),
                Report.say("at most %.2f ms = noop %.2f ms + 4 × %.2f ms (4 KiB append with fdatasync)", limit, Pairs.millis(pairs.other, 0.5), sync),
                Pairs.millis(pairs.one, 0.5) <= limit);
        bench.report.detail(Report.say("1 connection: " + pairs.cpu() + "; p99 %.2f ms and %.2f ms", Pairs.millis(pairs.one, 0.99), Pairs.millis(pairs.other, 0.99)));
    }

    private void progress(Server server) throws IOException {
        Load progress = bench.progress(server, Bench.PROJECT);
        Load constant = bench.constant(server);
        Bench.warm(progress, 16);
        Bench.warm(constant, 16);
        Pairs pairs = Pairs.run(progress, constant, 16, Bench.PAIRS, Bench.SECONDS, () -> {});
        bench.report.figure("indicatorProgress, 16 connections, no complaints",
                Report.say("%.0f/s = %.2f × constant (%.0f/s)", Pairs.rate(pairs.one), pairs.ratio(), Pairs.rate(pairs.other)),
                "at least 0.6 × constant", pairs.ratio() >= 0.6);
        bench.report.detail("indicatorProgress, none stored: ratios " + Report.list(pairs.ratios()) + "; " + pairs.cpu() + Report.say(
                "; p50 %.2f ms and %.2f ms", Pairs.millis(pairs.one, 0.5), Pairs.millis(pairs.other, 0.5)));
    }

    /** SIGKILL in the middle of filing. What was answered must be there afterwards, and little else. */
    private void killed(Server server, Path data) throws Exception {
        Load filing = bench.filing(server);
        var driver = Thread.ofPlatform().start(() -> {
            try {
                filing.run(64, 60);
            } catch (IOException _) {
                // the server is gone
            }
        });
        Server.pause(4000);
        server.kill();
        driver.join();
        filed.addAndGet(filing.good());
        try (Server again = Server.start(data, bench.jar)) {
            bench.compare(again, "after kill -9 under load", filed, 64);
        }
    }
}
