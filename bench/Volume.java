import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Parts e, f and the second half of c: what a large log costs. */
final class Volume {
    private final Bench bench;

    Volume(Bench bench) {
        this.bench = bench;
    }

    /** 1,000,000 events: rebuild, and memory. */
    void events(Set<String> parts) throws Exception {
        long head = bench.seed("events", "events");
        Path data = bench.folder.resolve("events");
        Path views = data.resolve("views.mv");
        if (parts.contains("e") || !Files.exists(bench.folder.resolve("events.folded"))) {
            for (int i = 0; i < (parts.contains("e") ? 3 : 1); i++) {
                Files.deleteIfExists(views);
                try (Server server = Server.start(data, bench.jar)) {
                    rebuild(server, head, i);
                }
            }
            Files.writeString(bench.folder.resolve("events.folded"), "");
        }
        if (parts.contains("f")) {
            memory(data, head);
        }
    }

    private void rebuild(Server server, long head, int round) throws IOException {
        long start = System.nanoTime();
        double cpu = server.cpuSeconds();
        try (var conn = server.connect()) {
            long from = Math.max(0, Json.number(conn.graphql(Requests.position()), "position"));
            long now = from;
            while (now < head) {
                Server.pause(500);
                now = Json.number(conn.graphql(Requests.position()), "position");
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            double gross = server.secondsToFirstAnswer + seconds;
            double rate = (head - from) / seconds;
            if (round == 0) {
                bench.report.detail("rebuild 1 is the first fold after seeding");
            }
            bench.report.figure("rebuild of all views from " + head + " events, round " + (round + 1),
                    Report.say("%.0f events/s (%.1f s; %.1f s from the start of the process; %.1f s of processor time; highest resident %d MB)",
                            rate, seconds, gross, server.cpuSeconds() - cpu, server.residentMegabytes(true)),
                    "at least 20,000 events/s", rate >= 20_000);
        }
    }

    private void memory(Path data, long head) throws Exception {
        try (Server empty = Server.start(bench.folder.resolve("idle"), bench.jar)) {
            Server.pause(30_000);
            long idle = empty.residentMegabytes(false);
            bench.report.figure("memory, idle for 30 s, nothing stored", idle + " MB resident", "at most 400 MB", idle <= 400);
        }
        try (Server server = Server.start(data, bench.jar)) {
            Server.pause(20_000);
            bench.report.detail("memory, idle for 20 s, " + head + " events stored: " + server.residentMegabytes(false) + " MB resident");
            bench.numbers.set(System.currentTimeMillis() % 1_000_000_000L);
            var on = new AtomicBoolean(true);
            Load progress = bench.progress(server, Bench.PROJECT);
            var reader = Thread.ofPlatform().start(() -> {
                while (on.get()) {
                    try {
                        progress.run(16, 2);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }
            });
            Load.Round round = bench.filing(server).run(64, 30);
            on.set(false);
            reader.join();
            long highest = server.residentMegabytes(true);
            bench.report.figure("memory under load (64 + 16 connections, 30 s), " + head + " events stored",
                    highest + " MB resident at most, " + server.residentMegabytes(false) + " MB after it", "at most 1,024 MB", highest <= 1024);
            bench.report.detail(Report.say("during it: %.0f fileComplaint/s, p99 %.1f ms, %d refused", round.rate(), round.millis(0.99), round.bad()));
        }
    }

    /** 1,000,000 complaints: the same query, beside one about a project without any. */
    void complaints() throws Exception {
        long head = bench.seed("complaints", "complaints");
        Path data = bench.folder.resolve("complaints");
        try (Server server = Server.start(data, bench.jar)) {
            server.awaitAll(head);
            try (var conn = server.connect()) {
                String answer = Samples.accepted(conn.graphql(Requests.award("empty")));
                server.awaitViews(Json.number(answer, "position"));
                bench.report.detail("with many complaints: " + conn.graphql(Requests.progress("indicatorProgress", Bench.PROJECT))
                        .replaceAll("(?s).*?(\"id\":\"D16.HANDLED\".*?\"margin\":-?\\d+).*", "$1"));
            }
            Load full = bench.progress(server, Bench.PROJECT);
            Load empty = bench.progress(server, "empty");
            Load constant = bench.constant(server);
            for (Load load : List.of(full, empty, constant)) {
                Bench.warm(load, 16);
            }
            Pairs pairs = Pairs.run(full, empty, 16, Bench.PAIRS, Bench.SECONDS, () -> {});
            bench.report.figure("indicatorProgress, 16 connections, " + Bench.MANY + " complaints in the project",
                    Report.say("%.0f/s = %.2f × a project with none (%.0f/s)", Pairs.rate(pairs.one), pairs.ratio(), Pairs.rate(pairs.other)),
                    "at least 0.9 × the rate with none", pairs.ratio() >= 0.9);
            bench.report.detail("ratios " + Report.list(pairs.ratios()));
            bench.report.detail(pairs.cpu());
            Pairs still = Pairs.run(full, constant, 16, Bench.PAIRS, Bench.SECONDS, () -> {});
            bench.report.figure("indicatorProgress, 16 connections, " + Bench.MANY + " complaints, beside constant",
                    Report.say("%.0f/s = %.2f × constant (%.0f/s)", Pairs.rate(still.one), still.ratio(), Pairs.rate(still.other)),
                    "at least 0.6 × constant", still.ratio() >= 0.6);
        }
    }
}
