package io.caseledger.deliverable.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.Journey;
import io.caseledger.security.TestTokens;
import io.caseledger.shared.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** A report and a white paper, from their registration to what direction 9 counts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliverableJourneyTest extends Journey {
    /** Ten characters by any count but that of Han, by which they are nine. */
    private static final String SENTENCE = "知识产权纠纷有所增。";

    @Value("${caseledger.data}")
    private Path data;

    private final String report = "r-" + projectId;
    private final String paper = "w-" + projectId;

    @BeforeEach
    void awarded() {
        accepted("awardProject", """
                projectId: "%s", direction: DIRECTION_9, title: "防城港市知识产权纠纷发生与应对现状研究",
                undertakingUnit: {name: "防城港市知识产权协会"}, startsOn: "2022-07-01", endsOn: "2023-07-01"\
                """.formatted(projectId), "");
    }

    @Test
    void a_report_of_30000_characters_counts_once_it_is_accepted_by_others() throws Exception {
        registered(report, "REPORT");
        String text = sent("报告.txt", SENTENCE.repeat(3_000) + unique());
        String summary = sent("摘要.md", "# 成果摘要\n\n" + SENTENCE.repeat(299) + unique());
        String input =
                "text: {digest: \"%s\", fileName: \"报告.txt\"}, resultAbstract: {digest: \"%s\", fileName: \"摘要.md\"}, %s"
                        .formatted(text, summary, on("2022-09-01"));
        JsonNode version = step(
                        report,
                        "uploadDeliverableVersion",
                        input,
                        "versions { number state longEnough abstractFits countsDisagree uploadedBy policy { id gate }"
                                + " text { counts { han wordProcessor nonSpace } method } textVerdicts { method characters decides holds }"
                                + " resultAbstract { format counts { wordProcessor } } abstractVerdicts { holds } abstractText }")
                .path("versions")
                .path(0);
        assertThat(version.at("/text/counts/wordProcessor").asInt()).isEqualTo(30_001);
        assertThat(version.at("/text/counts/han").asInt()).isEqualTo(27_000);
        assertThat(version.path("longEnough").asBoolean()).isTrue();
        assertThat(version.path("abstractFits").asBoolean()).isTrue();
        assertThat(version.path("countsDisagree").asBoolean())
                .as("by Han alone it is too short")
                .isTrue();
        assertThat(version.at("/textVerdicts/0/holds").asBoolean()).isFalse();
        assertThat(version.at("/resultAbstract/counts/wordProcessor").asInt()).isEqualTo(4 + 2_990 + 1);
        assertThat(version.path("abstractText").asString()).startsWith("成果摘要");
        assertThat(version.path("uploadedBy").asString()).isEqualTo("journey");

        step(report, "submitDeliverable", "version: 1, " + on("2022-09-02"), "state");
        String review = "version: 1, reviewer: \"评审专家组\", passed: true, " + on("2022-09-10");
        assertThat(refused("reviewDeliverable", of(report, review))).isEqualTo("FOUR_EYES");
        byOther("reviewDeliverable", of(report, review));
        assertThat(counted("D9.REPORT")).isZero();
        String accept = "version: 1, acceptance: {acceptedBy: \"防城港市市场监督管理局\", documentNumber: \"防市监验〔2022〕9号\"},"
                + " acceptedAt: \"2022-10-01T09:00:00+08:00\"";
        assertThat(refused("acceptDeliverable", of(report, accept))).isEqualTo("FOUR_EYES");
        long position = byOther("acceptDeliverable", of(report, accept));
        JsonNode figure = figure("D9.REPORT", position, "");
        assertThat(figure.path("value").asInt()).isEqualTo(1);
        assertThat(figure.path("met").asBoolean()).isTrue();

        String shorter = sent("报告.txt", SENTENCE + unique());
        step(
                report,
                "uploadDeliverableVersion",
                "text: {digest: \"%s\", fileName: \"报告.txt\"}, %s".formatted(shorter, on("2022-10-02")),
                "state");
        assertThat(counted("D9.REPORT")).as("a later version undoes nothing").isEqualTo(1);
        step(report, "voidDeliverable", "reason: \"重复登记\", " + on("2022-11-01"), "state");
        assertThat(counted("D9.REPORT")).isZero();
    }

    @Test
    void a_white_paper_counts_once_it_is_compiled_and_published() throws Exception {
        registered(paper, "WHITE_PAPER");
        String text = sent("白皮书.md", SENTENCE + unique());
        step(
                paper,
                "uploadDeliverableVersion",
                "text: {digest: \"%s\", fileName: \"白皮书.md\"}, %s".formatted(text, on("2022-09-01")),
                "state");
        step(paper, "submitDeliverable", "version: 1, " + on("2022-09-02"), "state");
        byOther("reviewDeliverable", of(paper, "version: 1, reviewer: \"评审专家组\", passed: true, " + on("2022-09-10")));
        step(paper, "compileWhitePaper", "version: 1, compiler: \"课题组\", " + on("2022-09-20"), "compiled");
        String isbn = "version: 1, publication: {outlet: \"某出版社\", isbn: \"978-0-306-40615-8\"},"
                + " publishedAt: \"2022-10-01T09:00:00+08:00\"";
        assertThat(refused("publishWhitePaper", of(paper, isbn))).isEqualTo("ISBN_INVALID");
        step(paper, "publishWhitePaper", isbn.replace("5-8", "5-7"), "published publishedOn");
        assertThat(counted("D9.WHITE_PAPER")).isEqualTo(1);
        JsonNode withdrawn = step(
                paper,
                "withdrawPublication",
                "version: 1, reason: \"数据有误\", " + on("2022-10-05"),
                "state versions { undone { reason publication { outlet } } }");
        assertThat(withdrawn.path("state").asString()).isEqualTo("COMPILED");
        assertThat(withdrawn.at("/versions/0/undone/0/publication/outlet").asString())
                .isEqualTo("某出版社");
        assertThat(counted("D9.WHITE_PAPER")).isZero();
    }

    @Test
    void a_text_is_counted_before_it_is_uploaded_and_again_afterwards() throws Exception {
        String text = sent("报告.txt", "研究，AI。" + unique());
        JsonNode preview = ask("""
                        { characterCount(digest: "%s", fileName: "报告.txt") {
                            text { format counts { han wordProcessor nonSpace } } policy { reportAtLeast }
                            asReport { method holds } asAbstract { holds } reportCountsDisagree abstractCountsDisagree } }""".formatted(text)).path("characterCount");
        assertThat(preview.at("/text/counts/han").asInt()).isEqualTo(2);
        assertThat(preview.at("/text/counts/wordProcessor").asInt()).isEqualTo(6);
        assertThat(preview.at("/asReport/1/holds").asBoolean()).isFalse();
        assertThat(preview.at("/asAbstract/1/holds").asBoolean()).isTrue();
        registered(report, "REPORT");
        step(
                report,
                "uploadDeliverableVersion",
                "text: {digest: \"%s\", fileName: \"报告.txt\"}, %s".formatted(text, on("2022-09-01")),
                "state");
        JsonNode again =
                ask("{ deliverableRecount(deliverableId: \"%s\", version: 1, atPosition: %d) { differs stored { counts { han } } now { counts { han } } } }"
                                .formatted(report, position()))
                        .path("deliverableRecount");
        assertThat(again).hasSize(1);
        assertThat(again.at("/0/differs").asBoolean()).isFalse();
        assertThat(again.at("/0/now/counts/han").asInt()).isEqualTo(2);
        JsonNode wrong = send(request(
                "{ characterCount(digest: \"%s\", fileName: \"报告.docx\") { text { digest } } }".formatted(text),
                Map.of(),
                Role.OFFICER));
        assertThat(wrong.at("/errors/0/extensions/code").asString()).isEqualTo("TEXT_FORMAT_CONTRADICTS");
    }

    @Test
    void deliverables_are_found_by_title_and_abstract_and_lie_on_the_desk() throws Exception {
        registered(report, "REPORT");
        registered(paper, "WHITE_PAPER");
        String text = sent("a.txt", SENTENCE + unique());
        String summary = sent("b.txt", "北仑河口渔具专利" + unique());
        step(
                report,
                "uploadDeliverableVersion",
                "text: {digest: \"%s\", fileName: \"a.txt\"}, resultAbstract: {digest: \"%s\", fileName: \"b.txt\"}, %s"
                        .formatted(text, summary, on("2022-09-01")),
                "state");
        assertThat(listed("text: \"渔具专利\"")).isEqualTo(1);
        assertThat(listed("text: \"现状研究\"")).isEqualTo(2);
        assertThat(listed("kind: WHITE_PAPER, states: [REGISTERED]")).isEqualTo(1);
        assertThat(listed("longEnough: false, abstractFits: true, dueBefore: \"2023-01-01\""))
                .isEqualTo(1);
        assertThat(refused("registerDeliverable", registration("x" + projectId, "REPORT")))
                .isEqualTo("ALREADY_EXISTS");
    }

    private int listed(String filter) {
        return ask("{ deliverables(filter: {projectId: \"%s\", %s}, order: {field: TITLE, direction: DESC}, atPosition: %d) { totalCount } }"
                        .formatted(projectId, filter, position()))
                .path("deliverables")
                .path("totalCount")
                .asInt();
    }

    private String registration(String id, String kind) {
        return """
                deliverableId: "%s", projectId: "%s", kind: %s, title: "防城港市知识产权纠纷现状研究",
                responsible: "黄丽华", dueOn: "2022-12-31", occurredAt: "2022-08-01T09:00:00+08:00"\
                """.formatted(id, projectId, kind);
    }

    private void registered(String id, String kind) {
        accepted("registerDeliverable", registration(id, kind), "");
    }

    private JsonNode step(String id, String mutation, String input, String shown) {
        return accepted(mutation, of(id, input), "deliverable { " + shown + " }")
                .path("deliverable");
    }

    private static String of(String id, String input) {
        return "deliverableId: \"%s\", %s".formatted(id, input);
    }

    private static String on(String day) {
        return "occurredAt: \"" + day + "T09:00:00+08:00\"";
    }

    /** One full-width mark, and spaces that make the file another one than those of other projects. */
    private String unique() {
        return "！" + " ".repeat(1 + Math.floorMod(projectId.hashCode(), 10_000));
    }

    /** Somebody else than who uploads; gives the position. */
    private long byOther(String mutation, String input) {
        String other = TestTokens.in(data).token("reviewer", "fcg-01", Role.OFFICER);
        var request = request(
                        "mutation { it: %s(input: {%s}) { position userErrors { code } } }".formatted(mutation, input),
                        Map.of(),
                        Role.OFFICER)
                .setHeader("Authorization", "Bearer " + other);
        JsonNode payload = send(request).at("/data/it");
        assertThat(payload.path("userErrors").isEmpty()).as(payload.toString()).isTrue();
        return payload.path("position").asLong();
    }

    private int counted(String indicator) {
        return figure(indicator, position(), "").path("value").asInt();
    }

    private String sent(String name, String text) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url().replace("/graphql", "/files?name=a")))
                .header("Authorization", "Bearer " + token(Role.OFFICER))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(text))
                .build();
        var answer = http().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(name + answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("digest").asString();
    }
}
