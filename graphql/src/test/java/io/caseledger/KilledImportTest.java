package io.caseledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} in the middle of an import, again and again: it goes on, no row is lost and none is stored twice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Execution(CONCURRENT)
class KilledImportTest {
    private static final int ROWS = 10_000;
    private static final int KILLS = 3;
    private static final String IMPORT = "import-1";
    private static final String HEADER = "来源机构,来源编号,知识产权类型,纠纷类型,处理途径,办理机构,区县,行业,是否涉外,处理结果,立案日期,结案日期,请求人,被请求人\n";

    @Test
    void an_import_goes_on_where_it_was_killed(@TempDir Path data) throws IOException, InterruptedException {
        var random = new Random(9);
        try (Server first = Server.on(data)) {
            start(first);
            killAfter(first, 0, random);
        }
        long done = 0;
        for (int round = 1; round < KILLS; round++) {
            try (Server server = Server.on(data)) {
                long found = rowsDone(server);
                assertThat(found).as("what was done stays done").isGreaterThanOrEqualTo(done);
                done = found;
                killAfter(server, found, random);
            }
        }
        try (Server server = Server.on(data)) {
            while (!show(server, "state").path("state").asString().equals("FINISHED")) {
                Thread.sleep(50);
            }
            check(server);
        }
    }

    /** Lets it get on a little, and kills it somewhere within the next blocks. */
    private static void killAfter(Server server, long before, Random random) throws IOException, InterruptedException {
        while (rowsDone(server) <= before && before < ROWS) {
            Thread.sleep(5);
        }
        Thread.sleep(random.nextInt(200));
        server.kill();
    }

    private static void start(Server server) throws IOException, InterruptedException {
        accepted(server.data("""
                mutation { it: awardProject(input: {projectId: "p-9", direction: DIRECTION_9, title: "现状研究",
                  undertakingUnit: {name: "某研究会"}, startsOn: "2022-07-01", endsOn: "2023-07-01"}) { userErrors { message } } }""", Map.of()));
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < ROWS; i++) {
            text.append("法院,%d,商标,侵权,诉讼,法院,%s,水产,否,判决,2021-03-01,2021-05-20,甲,乙\n"
                    .formatted(i, i % 10 == 3 ? "别处" : "东兴市"));
        }
        accepted(server.data("""
                mutation($digest: String!) { it: importHistoricalCases(input: {importId: "import-1", projectId: "p-9",
                  fileDigest: $digest, whenDiffers: REFUSE, occurredAt: "2023-01-10T09:00:00+08:00"}) { userErrors { message } } }""", Map.of("digest", server.stored(text.toString().getBytes(StandardCharsets.UTF_8)))));
    }

    private static void accepted(JsonNode data) {
        assertThat(data.at("/it/userErrors").isEmpty()).as(data.toString()).isTrue();
    }

    private static JsonNode show(Server server, String fields) throws IOException, InterruptedException {
        return server.data("{ historicalImport(id: \"%s\") { %s } }".formatted(IMPORT, fields), Map.of())
                .path("historicalImport");
    }

    private static long rowsDone(Server server) throws IOException, InterruptedException {
        return show(server, "rowsDone").path("rowsDone").asLong();
    }

    /** Counts receipt by receipt, and holds that against what the server counts and against the file. */
    private static void check(Server server) throws IOException, InterruptedException {
        var outcomes = new HashMap<String, Integer>();
        var cases = new HashSet<String>();
        int row = 2;
        JsonNode page;
        String after = "";
        do {
            page = show(
                            server,
                            "receipts(first: 100%s) { pageInfo { hasNextPage endCursor } nodes { row outcome caseId } }"
                                    .formatted(after))
                    .path("receipts");
            for (JsonNode it : page.path("nodes")) {
                assertThat(it.path("row").asInt()).isEqualTo(row++);
                outcomes.merge(it.path("outcome").asString(), 1, Integer::sum);
                if (it.hasNonNull("caseId")) {
                    assertThat(cases.add(it.path("caseId").asString())).isTrue();
                }
            }
            after = ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"";
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        assertThat(outcomes).isEqualTo(Map.of("STORED", ROWS * 9 / 10, "REFUSED", ROWS / 10));
        JsonNode counts = server.data("""
                { historicalCases(filter: {projectId: "p-9"}) { totalCount }
                  historicalImport(id: "import-1") { rowsDone stored refused duplicates percent } }""", Map.of());
        assertThat(counts.at("/historicalCases/totalCount").asInt()).isEqualTo(cases.size());
        assertThat(counts.path("historicalImport").toString())
                .isEqualTo("{\"rowsDone\":%d,\"stored\":%d,\"refused\":%d,\"duplicates\":0,\"percent\":100}"
                        .formatted(ROWS, ROWS * 9 / 10, ROWS / 10));
    }
}
