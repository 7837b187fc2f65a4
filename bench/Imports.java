import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** Part k: a file of historical cases, from the door for files until its last case and receipt are shown; and one that is killed. */
final class Imports {
    private static final String PROJECT = "bench-9";
    private static final int ROWS = Integer.getInteger("rows", 100_000);
    private static final String HEADER = "来源机构,来源编号,案号,知识产权类型,纠纷类型,处理途径,办理机构,区县,行业,平台,是否涉外,处理结果,金额(元),"
            + "立案日期,结案日期,请求人,请求人统一社会信用代码,被请求人,权利号\n";
    private static final String[] COUNTIES = {"港口区", "防城区", "上思县", "东兴市"};
    private static final String[] KINDS = {"商标", "外观设计", "实用新型", "著作权", "发明专利"};
    private static final String[] OUTCOMES = {"判决", "调解", "和解", "驳回"};

    private final Bench bench;

    Imports(Bench bench) {
        this.bench = bench;
    }

    /** How far an import is. */
    private record Progress(String state, long rowsDone, long stored, long refused, long duplicates, long rowsPerSecond) {}

    void run() throws IOException {
        Path data = bench.folder.resolve("imports");
        try (Server server = Server.start(data, bench.jar)) {
            try (var conn = server.connect()) {
                Samples.accepted(conn.graphql(award()));
            }
            warm(server);
            whole(server);
            started(server, "import-2", sent(server, list(2 * ROWS)));
            var _ = awaited(server, "import-2", ROWS / 3);
            server.kill();
        }
        try (Server server = Server.start(data, bench.jar)) {
            long found = awaited(server, "import-2", 1).rowsDone();
            Progress end = awaited(server, "import-2", ROWS + 1);
            long cases = cases(server);
            bench.report.figure("killed in the middle of an import, and started again",
                    end.stored() + " stored of " + ROWS + ", " + cases + " cases in all; it went on from row " + found,
                    "nothing lost, nothing stored twice",
                    end.stored() == ROWS && end.duplicates() == 0 && cases == 3L * ROWS && found > 0);
        }
    }

    /** The first import after a start, while the server is compiling most of what it does; told beside the figure. */
    private void warm(Server server) throws IOException {
        String digest = sent(server, list(0));
        long start = System.nanoTime();
        started(server, "import-0", digest);
        var _ = awaited(server, "import-0", ROWS + 1);
        bench.report.detail(Report.say("import: the first one after the start %.0f rows/s", ROWS / ((System.nanoTime() - start) / 1e9)));
    }

    private void whole(Server server) throws IOException {
        String digest = sent(server, list(ROWS));
        long before = server.residentMegabytes(false);
        double cpu = server.cpuSeconds();
        long start = System.nanoTime();
        started(server, "import-1", digest);
        double accepted = (System.nanoTime() - start) / 1e9;
        var _ = awaited(server, "import-1", ROWS / 2);
        long middle = server.residentMegabytes(false);
        Progress end = awaited(server, "import-1", ROWS + 1);
        double seconds = (System.nanoTime() - start) / 1e9;
        long after = server.residentMegabytes(false);
        double rate = ROWS / seconds;
        bench.report.figure("import of " + ROWS + " historical cases, until the last is shown",
                Report.say("%.0f rows/s (%.1f s, of which %.1f s to check the file and answer; %.1f s of processor time)",
                        rate, seconds, accepted, server.cpuSeconds() - cpu),
                "at least 3,000 rows/s", rate >= 3_000);
        bench.report.figure("its receipts", end.stored() + " stored, " + end.refused() + " refused, " + cases(server) + " cases",
                "one for each row, beside those of the first", end.stored() == ROWS && cases(server) == 2L * ROWS);
        bench.report.figure("resident memory before, in the middle and after",
                before + ", " + middle + ", " + after + " MB (highest " + server.residentMegabytes(true) + ")",
                "flat: at the end at most 64 MB above the middle", after <= middle + 64);
        proposals(server);
        bench.report.detail("import: the blocks alone " + end.rowsPerSecond() + " rows/s");
    }

    private void proposals(Server server) throws IOException {
        var seconds = new ArrayList<Double>();
        try (var conn = server.connect()) {
            for (int i = 0; i < 10; i++) {
                long start = System.nanoTime();
                Json.number(
                        conn.graphql(Json.request(
                                "query($p: ID!) { historicalDuplicates(projectId: $p) { totalCount nodes { daysApart } } }",
                                "{\"p\":\"" + PROJECT + "\"}")),
                        "totalCount");
                seconds.add((System.nanoTime() - start) / 1e9);
            }
        }
        double median = Report.median(seconds);
        bench.report.figure("duplicates proposed among " + 2 * ROWS + " cases", Report.say("median %.0f ms", 1_000 * median),
                "at most 500 ms", median <= 0.5);
    }

    private Path list(int from) throws IOException {
        Path file = bench.folder.resolve("cases-" + from + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            for (int i = from; i < from + ROWS; i++) {
                int month = i % 12 + 1;
                out.write(row(i));
            }
        }
        return file;
    }

    private static String row(int i) {
        String county = COUNTIES[i % COUNTIES.length];
        int year = 2018 + i % 4;
        int month = i % 12 + 1;
        String start = "防城港市%s人民法院,FCG-%d,（%d）桂06知民初%d号,%s,侵权,诉讼,防城港市%s人民法院,%s,海产品加工与冷链物流,"
                .formatted(county, i, year, i, KINDS[i % KINDS.length], county, county);
        String middle = "%s,%s,%s,\"%d,%03d.50\",".formatted(
                i % 3 == 0 ? "某综合电商平台" : "", i % 7 == 0 ? "是" : "否", OUTCOMES[i % OUTCOMES.length], i % 900 + 1, i % 1000);
        return start + middle + "%d-%02d-%02d,%d-%02d-28,广西北部湾食品%d有限公司,91350100M000100Y43,东兴市某商行%d,第%d号\n"
                .formatted(year, month, i % 27 + 1, year, month, i % 5000, i, i);
    }

    private static String sent(Server server, Path file) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port + "/files?name=cases.csv"))
                .header("Content-Type", "text/csv")
                .header("Authorization", "Bearer " + server.token())
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return Json.text(client.send(request, BodyHandlers.ofString()).body(), "digest");
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void started(Server server, String importId, String digest) throws IOException {
        try (var conn = server.connect()) {
            Samples.accepted(conn.graphql(Json.request(
                    "mutation($i: ImportHistoricalCasesInput!) { importHistoricalCases(input: $i) { id position userErrors { code field message } } }",
                    """
                    {"i":{"importId":"%s","projectId":"%s","fileDigest":"%s","whenDiffers":"REFUSE","occurredAt":"%s"}}"""
                            .formatted(importId, PROJECT, digest, Requests.at(0, 1)))));
        }
    }

    /** Waits until an import has done so many rows, or is over. One token for all: the server hashes a secret for each. */
    private static Progress awaited(Server server, String importId, long rows) throws IOException {
        try (var conn = server.connect()) {
            Progress now = progress(conn, importId);
            while (now.state().equals("RUNNING") && now.rowsDone() < rows) {
                Server.pause(100);
                now = progress(conn, importId);
            }
            return now;
        }
    }

    private static Progress progress(Conn conn, String importId) {
        String said = conn.graphql(Json.request(
                        "query($id: ID!) { historicalImport(id: $id) { state rowsDone stored refused duplicates rowsPerSecond } }",
                        "{\"id\":\"" + importId + "\"}"))
                .replace("\"rowsPerSecond\":null", "\"rowsPerSecond\":0");
        return said.contains("\"historicalImport\":null")
                ? new Progress("RUNNING", 0, 0, 0, 0, 0)
                : new Progress(
                        Json.text(said, "state"),
                        Json.number(said, "rowsDone"),
                        Json.number(said, "stored"),
                        Json.number(said, "refused"),
                        Json.number(said, "duplicates"),
                        Json.number(said, "rowsPerSecond"));
    }

    private static long cases(Server server) throws IOException {
        try (var conn = server.connect()) {
            return Json.number(
                    conn.graphql(Json.request(
                            "query($p: ID!) { historicalCases(filter: {projectId: $p, counted: true}) { totalCount } }",
                            "{\"p\":\"" + PROJECT + "\"}")),
                    "totalCount");
        }
    }

    private static String award() {
        return Json.request(
                "mutation($i: AwardProjectInput!, $r: String) { awardProject(input: $i, requestId: $r) { id position userErrors { code field message } } }",
                """
                {"r":"award-%1$s","i":{"projectId":"%1$s","direction":"DIRECTION_9","title":"知识产权纠纷发生与应对现状研究",\
                "undertakingUnit":{"name":"防城港市某研究会"},"startsOn":"%2$s","endsOn":"%3$s"}}"""
                        .formatted(PROJECT, Requests.FIRST_DAY.minusDays(5), Requests.FIRST_DAY.minusDays(5).plusYears(1)));
    }
}
