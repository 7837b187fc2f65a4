import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.LinkedHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Part t: the index of all events over a large log, pages of it, and the history of a record with 100 events. */
final class Happenings {
    private static final String INDEX = "event-index";
    private static final int ASKED = Integer.getInteger("asked", 300);
    private static final int STEPS = 100;

    private final Bench bench;

    Happenings(Bench bench) {
        this.bench = bench;
    }

    void run() throws Exception {
        long head = bench.seed("events", "events");
        Path data = bench.folder.resolve("events");
        try (Server server = Server.start(data, bench.jar)) {
            server.awaitAll(head);
        }
        deleteIndex(data.resolve(INDEX));
        try (Server server = Server.start(data, bench.jar)) {
            built(server, head);
            for (Map.Entry<String, String> it : pages(head).entrySet()) {
                asked(server, "page of 20 of " + head + " events, " + it.getKey(), page(it.getValue(), "totalCount "), "\"totalCount\":", 50);
            }
            asked(server, "page of 100 of " + head + " events, newest first", page("order: DESC, first: 100", ""), "\"nodes\":[{", 50);
            String id = "history-" + System.currentTimeMillis();
            lead(server, id);
            asked(server, "history of a record with " + STEPS + " events", history(id), "\"nodes\":[{", 20);
        }
    }

    private static void deleteIndex(Path index) throws IOException {
        if (Files.isDirectory(index)) {
            try (var files = Files.list(index)) {
                for (Path it : files.toList()) {
                    Files.delete(it);
                }
            }
        }
    }

    private void built(Server server, long head) throws IOException {
        long start = System.nanoTime();
        try (var auditor = server.connect("auditor")) {
            while (!auditor.graphql(page("first: 1", "totalCount ")).contains("\"totalCount\":")) {
                Server.pause(50);
            }
        }
        double clock = server.secondsToFirstAnswer + (System.nanoTime() - start) / 1e9;
        bench.report.detail(Report.say("index over %d events built anew %.1f s after the start of the process, %.1f s of its thread's processor time (%.0f events/s)",
                head, clock, server.cpuSecondsOf(INDEX), head / Math.max(0.01, server.cpuSecondsOf(INDEX))));
    }

    /** From what is nearly all of the log to what rarely meets. */
    private static Map<String, String> pages(long head) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("no filter", "");
        pages.put("no filter, from its end", "last: 20");
        pages.put("a feature, newest first", "filter: {features: [\"complaint\"]}, order: DESC");
        pages.put("a type and an actor", "filter: {types: [\"MeasureTaken\"], by: [\"workstation\"]}");
        pages.put("three types, from the middle on", "filter: {types: [\"OutcomePublished\", \"ComplaintWithdrawn\", \"NoticeRejected\"], positionFrom: %d}".formatted(head / 2));
        pages.put("a workstation and another feature", "filter: {workstations: [\"fcg-01\"], features: [\"project\"]}");
        pages.put("a time in which it happened, and a type", "filter: {types: [\"ComplaintFiled\"], occurredFrom: \"%s\", occurredUntil: \"%s\"}"
                .formatted(Requests.at(30, 0), Requests.at(60, 0)));
        pages.put("what never meets", "filter: {types: [\"OutcomePublished\"], features: [\"complaint\"], by: [\"workstation\"], workstations: [\"fcg-01\"], occurredUntil: \"%s\", recordedUntil: \"%s\"}, order: DESC"
                .formatted(Requests.at(2, 0), Instant.now()));
        pages.put("a request", "filter: {requestIds: [\"award-bench\"]}");
        return pages;
    }

    private static String page(String arguments, String total) {
        return Json.request(
                "{ events" + (arguments.isEmpty() ? "" : "(" + arguments + ")") + " { " + total
                        + "nodes { position recordedAt occurredAt feature type title { zh en } recordId sequence by workstation requestId payload }"
                        + " pageInfo { hasNextPage endCursor } } }",
                "{}");
    }

    private static String history(String id) {
        return Json.request(
                "query($i: ID!) { history(id: $i, first: 100) { totalCount nodes { event { position recordedAt title { zh } by }"
                        + " changes { path label from to toLabel } } } }",
                "{\"i\":\"" + id + "\"}");
    }

    /** A complaint to which evidence is added again and again. */
    private static void lead(Server server, String id) throws IOException {
        try (var conn = server.connect()) {
            String notice = Requests.notice("fileComplaint", Bench.PROJECT, id, 1);
            Samples.accepted(conn.graphql(notice.replace(Requests.MARK, id.substring(id.length() - Requests.MARK.length()))));
            for (int i = 1; i < STEPS; i++) {
                String step = Requests.step("addComplaintEvidence", id,
                        "\"evidence\":[{\"kind\":\"SCREENSHOT\",\"title\":\"补充截图 %d\",\"sha256\":\"%064x\",\"keptAt\":\"证据柜 3-14\"}],\"occurredAt\":\"%s\""
                                .formatted(i, i, Requests.at(1, 1)));
                Samples.accepted(conn.graphql(step.replace("\"r\":\"addComplaintEvidence", "\"r\":\"" + i + "-addComplaintEvidence")));
            }
        }
    }

    private void asked(Server server, String what, String request, String good, double limit) throws IOException {
        var load = new Load(server, Conn.request(server.port, server.token("auditor"), request), good, new AtomicLong());
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
