import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Parts i and j: what a dispute case costs, and how fast a desk is that has many of them. */
final class Cases {
    private static final String PROJECT = "bench-1";
    /** Cases led through their life in each round. */
    private static final int LIVES = Integer.getInteger("lives", 1_500);
    /** A step is another command, so each has to become warm. */
    private static final int WARM_LIVES = Integer.getInteger("warmlives", 4);
    private static final int ASKED = Integer.getInteger("asked", 300);
    private static final long DESK = Long.getLong("desk", 100_000);

    private final Bench bench;
    private long next = 1;

    Cases(Bench bench) {
        this.bench = bench;
    }

    void run(boolean lives, boolean desk) throws IOException {
        Path data = bench.folder.resolve("cases");
        try (Server server = Server.start(data, bench.jar)) {
            try (var conn = server.connect()) {
                Samples.accepted(conn.graphql(Requests.award(Bench.PROJECT)));
                Samples.accepted(conn.graphql(CaseRequests.award(PROJECT)));
            }
            if (lives) {
                lives(server);
            }
            if (desk) {
                desk(server);
            }
        }
    }

    private void lives(Server server) throws IOException {
        Load filing = bench.filing(server);
        Bench.warm(filing, 64);
        for (int i = 0; i < WARM_LIVES; i++) {
            life(server);
        }
        settle(server);
        var ratios = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        var step = new ArrayList<Double>();
        for (int i = 0; i < Bench.PAIRS; i++) {
            Load.Round complaints = filing.times(64, LIVES * 4L);
            settle(server);
            Cost life = life(server);
            settle(server);
            double ofComplaint = complaints.seconds() / complaints.good();
            ratios.add(life.secondsAStep() / ofComplaint);
            cpu.add(life.cpuMicros() / complaints.cpuMicros());
            step.add(1 / life.secondsAStep());
        }
        double ratio = Report.median(ratios);
        bench.report.figure("a case through ten steps, 64 connections",
                Report.say("%.0f steps/s; a step takes %.2f × the time of a fileComplaint (processor time: %.2f ×)",
                        Report.median(step), ratio, Report.median(cpu)),
                "at most 1.3 ×", ratio <= 1.3);
        bench.report.detail("case lives: ratios of time " + Report.list(ratios));
    }

    /** The views catch up, so that no round pays for what another one left behind. */
    private void settle(Server server) throws IOException {
        server.awaitAll(bench.head(server, new AtomicLong()));
    }

    private record Cost(double secondsAStep, double cpuMicros) {}

    private Cost life(Server server) throws IOException {
        double seconds = 0;
        double cpu = 0;
        List<String> steps = CaseRequests.life(PROJECT, CaseRequests.RECEIVED);
        for (String request : steps) {
            Load.Round round = all(server, request, LIVES);
            seconds += round.seconds();
            cpu += round.cpuSeconds();
        }
        next += LIVES;
        double all = (double) LIVES * steps.size();
        return new Cost(seconds / all, 1e6 * cpu / all);
    }

    /** The same step of so many cases, from the next number on. */
    private Load.Round all(Server server, String request, long cases) throws IOException {
        var numbers = new AtomicLong(next - 1);
        var load = new Load(server, Conn.request(server.port, server.token(), request), Bench.ACCEPTED, numbers);
        Load.Round round = load.times(64, cases);
        if (round.bad() > 0) {
            throw new IOException(round.bad() + " bad answers, such as " + round.firstBad());
        }
        return round;
    }

    private void desk(Server server) throws IOException {
        List<String> life = CaseRequests.life(PROJECT, Instant.now().minusSeconds(3600));
        all(server, life.get(0), DESK);
        all(server, life.get(1), DESK);
        next += DESK;
        server.awaitAll(bench.head(server, new AtomicLong()));
        asked(server, "two-character search, " + DESK + " cases, all match", CaseRequests.search("螺丝"), 200);
        asked(server, "two-character search, " + DESK + " cases, few match", CaseRequests.search("73"), 200);
        asked(server, "work queue, " + DESK + " cases", CaseRequests.workQueue(), 50);
        asked(server, "due items, " + DESK + " running clocks", CaseRequests.dueItems(), 200);
        watched(server);
    }

    /** What it costs to watch over limits that run: compilers and the index come to rest first. */
    private void watched(Server server) throws IOException {
        Server.pause(60_000);
        double before = server.cpuSeconds();
        double watchBefore = server.cpuSecondsOf("reminders");
        Server.pause(180_000);
        double whole = (server.cpuSeconds() - before) / 3;
        double watch = (server.cpuSecondsOf("reminders") - watchBefore) / 3;
        bench.report.figure("watching " + DESK + " running clocks",
                Report.say("%.2f s of processor time a minute, of the %.2f s of the whole idle server", watch, whole),
                "at most 1 s", watch <= 1);
    }

    private void asked(Server server, String what, String request, double limit) throws IOException {
        var load = new Load(server, Conn.request(server.port, server.token(), request), "\"edges\":[{", new AtomicLong());
        load.times(1, ASKED);
        Load.Round round = load.times(1, ASKED);
        if (round.bad() > 0) {
            throw new IOException(what + ": " + round.firstBad());
        }
        bench.report.figure(what,
                Report.say("p50 %.1f ms, p95 %.1f ms", round.millis(0.5), round.millis(0.95)),
                Report.say("p95 at most %.0f ms", limit), round.millis(0.95) <= limit);
    }
}
