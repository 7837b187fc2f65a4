package io.caseledger.history.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseledger.Journey;
import io.caseledger.shared.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Steps that the journeys of historical cases share. */
public abstract class HistoryStory extends Journey {
    protected static final String HEADER =
            "来源机构,来源编号,案号,知识产权类型,纠纷类型,处理途径,办理机构,区县,行业,平台,是否涉外,处理结果,金额(元)," + "立案日期,结案日期,请求人,请求人统一社会信用代码,被请求人,权利号\n";
    static final String OCCURRED = "occurredAt: \"2023-01-10T09:00:00+08:00\"";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    protected final void awardDirection9() {
        accepted("awardProject", """
                projectId: "%s", direction: DIRECTION_9, title: "知识产权纠纷发生与应对现状研究",
                undertakingUnit: {name: "防城港市知识产权研究会"}, startsOn: "2022-07-01", endsOn: "2023-07-01"\
                """.formatted(projectId), "");
    }

    /** A good row, different for each number. */
    protected static String row(int number) {
        return "防城港市中级人民法院,%d,（2021）桂06知民初%d号,商标,侵权,诉讼,防城港市中级人民法院,港口区,海产品加工,,否,判决,%d.5,"
                        .formatted(number, number, number)
                + "2021-%02d-01,2021年%d月28日,广西京族食品有限公司,91350100M000100Y43,东兴市某商行%d,第%d号\n"
                        .formatted(number % 12 + 1, number % 12 + 1, number, number);
    }

    static String facts(String authority, String sourceId, String caseNumber, String more) {
        return """
                sourceAuthority: "%s", sourceId: "%s", caseNumber: "%s", ipType: TRADE_MARK, disputeType: INFRINGEMENT,
                channel: LITIGATION, handler: "防城港市中级人民法院", county: GANGKOU, industry: "海产品加工", crossBorder: false,
                petitioners: [{name: "广西京族食品有限公司"}], %s\
                """.formatted(authority, sourceId, caseNumber, more);
    }

    static final String CLOSED = """
            outcome: JUDGED, amount: 12800.5, openedOn: "2021-03-01", closedOn: "2021-05-20", respondents: [{name: "东兴市某商行"}],
            rightNumber: "第1号\"""";

    final String record(String facts) {
        return accepted("recordHistoricalCase", recording(facts), "historicalCase { id counted }")
                .path("id")
                .asString();
    }

    final String recording(String facts) {
        return "projectId: \"%s\", facts: {%s}, %s".formatted(projectId, facts, OCCURRED);
    }

    protected final String stored(byte[] file) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url().replace("/graphql", "/files?name=cases.csv")))
                .header("Content-Type", "text/csv")
                .header("Authorization", "Bearer " + token(Role.OFFICER))
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        return JSON.readTree(http().send(request, BodyHandlers.ofString()).body())
                .path("digest")
                .asString();
    }

    final String importing(String digest, String more) {
        return "projectId: \"%s\", fileDigest: \"%s\", %s, %s".formatted(projectId, digest, more, OCCURRED);
    }

    /** Starts an import, and gives its id. */
    protected final String start(String digest) {
        return accepted("importHistoricalCases", importing(digest, "whenDiffers: REFUSE"), "")
                .path("id")
                .asString();
    }

    final JsonNode imported(String importId) {
        return ask("""
                        { historicalImport(id: "%s") { state rows rowsDone percent stored corrected duplicates refused
                          rowsPerSecond format receiptsUrl faults { code field message } cancelReason } }""".formatted(importId)).path("historicalImport");
    }

    protected final JsonNode finished(String importId) {
        return await().atMost(PATIENCE)
                .until(
                        () -> imported(importId),
                        it -> !it.path("state").asString("RUNNING").equals("RUNNING"));
    }

    /** All receipts of an import with one of these outcomes, page by page. */
    protected final List<JsonNode> receipts(String importId, String outcomes) {
        var all = new ArrayList<JsonNode>();
        JsonNode page;
        String after = "";
        do {
            page = ask("""
                            { historicalImport(id: "%s") { receipts(first: 100%s%s) { totalCount
                              pageInfo { hasNextPage endCursor }
                              nodes { row outcome caseId faults { code field message args } } } } }""".formatted(importId, outcomes, after)).at("/historicalImport/receipts");
            page.path("nodes").forEach(all::add);
            after = ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"";
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        assertThat(page.path("totalCount").asInt()).isEqualTo(all.size());
        return all;
    }

    protected final int counted(String filter) {
        return ask("{ historicalCases(filter: {projectId: \"%s\"%s}, atPosition: %d) { totalCount } }"
                        .formatted(projectId, filter, position()))
                .at("/historicalCases/totalCount")
                .asInt();
    }
}
