import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Part t: looking back. Figures on both clocks with 1,000,000 events stored, and a record of 1,000 events as it was. */
final class Travel {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int ASKED = Integer.getInteger("asked", 300);
    private static final int STEPS = Integer.getInteger("steps", 1_000);
    private static final String LONG = "long-life";

    private final Bench bench;

    Travel(Bench bench) {
        this.bench = bench;
    }

    void run() throws Exception {
        long head = bench.seed("events", "events");
        Path data = bench.folder.resolve("events");
        try (Server server = Server.start(data, bench.jar)) {
            server.awaitAll(head);
            bench.numbers.set(System.currentTimeMillis() % 1_000_000_000L);
            LocalDate today = LocalDate.now(SHANGHAI);
            LocalDate middle = Requests.FIRST_DAY.plusDays(120);
            figures(server, "as of a day, as known today", "{\"asOf\":\"" + middle + "\",\"knownAt\":\"" + today + "\"}", head);
            figures(server, "as of a day, as known a moment ago",
                    "{\"asOf\":\"" + middle + "\",\"knownAt\":\"" + Requests.now() + "\"}", head);
            record(server, middle);
        }
    }

    private void figures(Server server, String what, String at, long head) throws IOException {
        String request = Json.request(
                "query($p: ID!, $at: MomentInput) { indicatorProgress(projectId: $p, at: $at) { position asOf knownAt figures {"
                        + " indicator { id } value met margin from until calendarYears { year value } } } }",
                "{\"p\":\"" + Bench.PROJECT + "\",\"at\":" + at + "}");
        asked(server, "indicatorProgress(asOf, knownAt), " + what + ", " + head + " events", request, "\"figures\":[{", 50);
    }

    /** Flagged and cleared again and again: the log is long, and the record is not. */
    private void record(Server server, LocalDate middle) throws IOException {
        String id = LONG + "-" + bench.numbers.incrementAndGet();
        try (var conn = server.connect()) {
            String notice = Requests.notice("fileComplaint", Bench.PROJECT, id, 1);
            Samples.accepted(conn.graphql(notice.replace(Requests.MARK, "%010d".formatted(bench.numbers.incrementAndGet()))));
            long position = 0;
            for (int i = 1; i < STEPS; i++) {
                String step = i % 2 == 1 ? "flagMaliciousNotice" : "clearMaliciousFlag";
                String more = "\"grounds\":\"第 %d 次核查\",\"occurredAt\":\"%s\"".formatted(i, Requests.at(1 + i * 200 / STEPS, 2));
                String answer = conn.graphql(Requests.step(step, id, more).replace(step + "-" + id, step + i + "-" + id));
                position = Json.number(Samples.accepted(answer), "position");
            }
            server.awaitViews(position);
        }
        for (String at : List.of("{\"asOf\":\"" + middle + "\"}", "{\"knownAt\":\"" + Requests.now() + "\",\"asOf\":\"" + middle + "\"}")) {
            String request = Json.request(
                    "query($id: ID!, $at: MomentInput) { complaint(id: $id, at: $at) { id state malicious } }",
                    "{\"id\":\"" + id + "\",\"at\":" + at + "}");
            asked(server, "complaint(at: " + at.replace("\"", "") + ") of " + STEPS + " events", request, "\"state\":\"", 100);
        }
    }

    private void asked(Server server, String what, String request, String good, double limit) throws IOException {
        var load = new Load(server, Conn.request(server.port, server.token(), request), good, new AtomicLong());
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
