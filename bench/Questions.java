import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Parts m and n: the questions of a research project, over five years of historical cases. */
final class Questions {
    private static final String PROJECT = "bench-9";
    private static final long CASES = Long.getLong("history", 100_000);
    private static final int ASKED = Integer.getInteger("asked", 300);
    private static final int MONTHS = 60;
    private static final YearMonth LAST = YearMonth.now().minusMonths(1);
    private static final List<String> COUNTIES = List.of("GANGKOU", "FANGCHENG", "SHANGSI", "DONGXING");
    private static final List<String> TYPES = List.of("TRADE_MARK", "DESIGN_PATENT", "COPYRIGHT");

    private final Bench bench;
    private final AtomicLong numbers = new AtomicLong();

    Questions(Bench bench) {
        this.bench = bench;
    }

    void run(boolean statistics, boolean forecast) throws IOException {
        Path data = bench.folder.resolve("questions");
        try (Server server = Server.start(data, bench.jar)) {
            try (var conn = server.connect()) {
                Samples.accepted(conn.graphql(Requests.award(Bench.PROJECT)));
                Samples.accepted(conn.graphql(award()));
            }
            record(server);
            server.awaitAll(bench.head(server, new AtomicLong()));
            if (forecast) {
                first(server);
                asked(server, "forecast from " + MONTHS + " months, a year ahead", forecast(12), "\"refusal\":null", 200);
                asked(server, "forecast from " + MONTHS + " months, five years ahead", forecast(60), "\"refusal\":null", 200);
            }
            if (statistics) {
                asked(server, "case statistics of five years by two facts, " + CASES + " cases", statistics(MONTHS), "\"rows\":[{", 300);
                asked(server, "case statistics of a year by two facts, " + CASES + " cases", statistics(12), "\"rows\":[{", 300);
            }
        }
    }

    /** Two facts and a month differ from one batch to the next; more come in summer, and more every year. */
    private void record(Server server) throws IOException {
        long batches = (long) MONTHS * COUNTIES.size();
        for (int month = 0; month < MONTHS; month++) {
            for (int county = 0; county < COUNTIES.size(); county++) {
                double share = 0.8 + month * 0.4 / MONTHS + 0.3 * Math.sin(month * Math.PI / 6);
                String request = recording(LAST.minusMonths(MONTHS - 1L - month), county, month + county);
                var load = new Load(server, Conn.request(server.port, server.token(), request), Bench.ACCEPTED, numbers);
                Load.Round round = load.times(64, Math.max(64, Math.round(share * CASES / batches)));
                if (round.bad() > 0) {
                    throw new IOException(round.bad() + " bad answers, such as " + round.firstBad());
                }
            }
        }
        bench.report.detail("recorded " + numbers.get() + " historical cases");
    }

    private void first(Server server) throws IOException {
        try (var conn = server.connect()) {
            long start = System.nanoTime();
            String answer = conn.graphql(forecast(12));
            bench.report.detail(Report.say("the first forecast after the start: %.0f ms", (System.nanoTime() - start) / 1e6));
            if (!answer.contains("\"refusal\":null")) {
                throw new IOException(answer);
            }
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

    private static String award() {
        return Json.request(
                "mutation($i: AwardProjectInput!, $r: String) { awardProject(input: $i, requestId: $r) { id position userErrors { code field message } } }",
                """
                {"r":"award-%1$s","i":{"projectId":"%1$s","direction":"DIRECTION_9","title":"知识产权纠纷发生与应对现状研究",\
                "undertakingUnit":{"name":"防城港市知识产权研究会"},"startsOn":"%2$s","endsOn":"%3$s"}}"""
                        .formatted(PROJECT, Requests.FIRST_DAY.minusDays(5), Requests.FIRST_DAY.minusDays(5).plusYears(1)));
    }

    private static String recording(YearMonth month, int county, int turn) {
        return Json.request(
                "mutation($i: RecordHistoricalCaseInput!, $r: String) { recordHistoricalCase(input: $i, requestId: $r) { id position userErrors { code field } } }",
                """
                {"r":"history-%1$s","i":{"projectId":"%2$s","facts":{"sourceAuthority":"防城港市中级人民法院","sourceId":"%1$s",\
                "ipType":"%3$s","disputeType":"INFRINGEMENT","channel":"LITIGATION","handler":"防城港市中级人民法院","county":"%4$s",\
                "industry":"海产品加工","crossBorder":false,"outcome":"JUDGED","amount":%5$d.50,"openedOn":"%6$s","closedOn":"%7$s",\
                "petitioners":[{"name":"锋锐工具（广西）有限公司"}],"respondents":[{"name":"鑫海五金店 %1$s"}]},\
                "occurredAt":"%8$s"}}"""
                        .formatted(Requests.MARK, PROJECT, TYPES.get(turn % TYPES.size()), COUNTIES.get(county),
                                1_000 + turn * 37, month.atDay(1 + turn % 20), month.atDay(1 + turn % 20).plusDays(turn % 9),
                                java.time.Instant.now().minusSeconds(60)));
    }

    private static String statistics(int months) {
        return Json.request(
                "query($p: ID!, $f: Date!, $t: Date!) { caseStatistics(projectId: $p, kind: \"historical_cases\", window: {from: $f, until: $t}, groupBy: [\"county\", \"ipType\"]) {"
                        + " rows { facts { value } figures { received receivedChange { value } closed closedChange { value } medianDays clearance { value } amountTotal amountMedian } }"
                        + " total { received closed medianDays amountMedian } } }",
                """
                {"p":"%s","f":"%s","t":"%s"}""".formatted(PROJECT, LAST.minusMonths(months - 1L).atDay(1), LAST.plusMonths(1).atDay(1)));
    }

    private static String forecast(int horizon) {
        return Json.request(
                "query($p: ID!, $h: Int!) { forecast(projectId: $p, kind: \"historical_cases\", horizon: $h) { refusal chosen backTests { method mase }"
                        + " months { month expected lower80 upper80 lower95 upper95 } } }",
                """
                {"p":"%s","h":%d}""".formatted(PROJECT, horizon));
    }
}
