import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Part p: what security costs. Two servers in alternation, this jar and one of the commit before ({@code
 * CASELEDGER_JAR_BEFORE}), so that the product needs no switch for what it must not be without. Each has its own data, of the
 * same kind and size.
 */
final class Security {
    static final String BEFORE = "CASELEDGER_JAR_BEFORE";

    private final Bench bench;

    Security(Bench bench) {
        this.bench = bench;
    }

    void run() throws Exception {
        String named = System.getenv(BEFORE);
        if (named == null || !Files.isRegularFile(Path.of(named))) {
            throw new IOException("Part p compares with the jar of an earlier commit: name it in " + BEFORE);
        }
        Path before = Path.of(named).toAbsolutePath();
        bench.report.detail("part p compares with " + before);
        try (Server with = Server.start(bench.folder.resolve("security-with"), bench.jar);
                Server without = Server.start(bench.folder.resolve("security-without"), before)) {
            for (Server server : new Server[] {with, without}) {
                try (var conn = server.connect()) {
                    Samples.accepted(conn.graphql(Requests.award(Bench.PROJECT)));
                }
            }
            mutations(with, without);
            progress(with, without);
        }
    }

    private void mutations(Server with, Server without) throws IOException {
        Load secured = bench.filing(with);
        Load open = bench.filing(without);
        var filed = new AtomicLong(Bench.warm(secured, 64));
        Bench.warm(open, 64);
        Pairs pairs = Pairs.run(secured, open, 64, Bench.PAIRS, Bench.SECONDS, () -> {
            with.awaitViews(bench.head(with, filed));
            without.awaitViews(bench.head(without, new AtomicLong()));
        });
        filed.addAndGet(pairs.accepted);
        say("fileComplaint, 64 connections, with security", pairs, 0.90);
        bench.compare(with, "after the load with security", filed, 0);
    }

    private void progress(Server with, Server without) throws IOException {
        Load secured = bench.progress(with, Bench.PROJECT);
        Load open = bench.progress(without, Bench.PROJECT);
        Bench.warm(secured, 16);
        Bench.warm(open, 16);
        Pairs pairs = Pairs.run(secured, open, 16, Bench.PAIRS, Bench.SECONDS, () -> {});
        say("indicatorProgress, 16 connections, with security", pairs, 0.85);
    }

    private void say(String what, Pairs pairs, double least) throws IOException {
        bench.report.figure(
                what,
                Report.say("%.0f/s = %.2f × before (%.0f/s)", Pairs.rate(pairs.one), pairs.ratio(), Pairs.rate(pairs.other)),
                Report.say("at least %.2f × before", least),
                pairs.ratio() >= least);
        bench.report.detail(what + ": ratios " + Report.list(pairs.ratios()) + "; " + pairs.cpu()
                + Report.say("; p99 %.1f ms and %.1f ms", Pairs.millis(pairs.one, 0.99), Pairs.millis(pairs.other, 0.99)));
    }
}
