package io.caseledger.attendance.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.shared.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Lists that come as files, and people who sign in at the same time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttendanceImportJourneyTest extends AttendanceStory {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private String stored(byte[] file) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url().replace("/graphql", "/files?name=list.csv")))
                .header("Content-Type", "text/csv")
                .header("Authorization", "Bearer " + token(Role.OFFICER))
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        return JSON.readTree(http().send(request, BodyHandlers.ofString()).body())
                .path("digest")
                .asString();
    }

    private static String file(String classId, String digest) {
        return """
                classId: "%s", sessionId: "s-1", method: SIGNATURE_LIST, fileDigest: "%s",
                occurredAt: "2023-03-20T18:00:00+08:00\"""".formatted(classId, digest);
    }

    private JsonNode imported(String classId, String digest) {
        return accepted(
                        "importAttendanceList",
                        file(classId, digest),
                        "attendanceList { id rows recorded alreadyRecorded refused fileDigest"
                                + " receipts(outcomes: [REFUSED]) { row reason { code field message } } }")
                .path("attendanceList");
    }

    @Test
    void a_file_of_hundreds_is_read_with_a_receipt_for_each_row_and_twice_stores_nothing_twice()
            throws IOException, InterruptedException {
        awardDirection10();
        planProgramme();
        String id = openClass("第1期", "OFFLINE");
        give(id, "s-1", "basics", "2023-03-10", 90);
        String good = IntStream.range(0, 300)
                .mapToObj(i -> "学员%d,%s,防城港市边贸有限公司,\n".formatted(i, phone()))
                .collect(Collectors.joining());
        String text = "姓名,手机号,单位,出勤分钟\n" + good + "黄某,13900000001,,九十\n韦某,13900000002,公司,45,多余\n,13900000003,,\n";
        String digest = stored(text.getBytes(GB18030));
        JsonNode list = imported(id, digest);
        assertThat(list.path("rows").asInt()).isEqualTo(303);
        assertThat(list.path("recorded").asInt()).isEqualTo(300);
        assertThat(list.path("fileDigest").asString()).isEqualTo(digest);
        assertThat(list.at("/receipts/0/row").asInt())
                .as("the line of the file")
                .isEqualTo(302);
        assertThat(list.at("/receipts/0/reason/code").asString()).isEqualTo("ROW_NOT_READ");
        assertThat(list.at("/receipts/0/reason/field").asString()).isEqualTo("minutes");
        assertThat(list.at("/receipts/2/reason/code").asString()).isEqualTo("REQUIRED");
        JsonNode again = imported(id, digest);
        assertThat(again.path("alreadyRecorded").asInt()).isEqualTo(300);
        assertThat(confirm(list).path("confirmed").asInt()).isEqualTo(300);
        assertThat(attendance(id)).isEqualTo("300 300 300");
        JsonNode roster = ask("""
                        { participations(filter: {classId: "%s"}, first: 100, atPosition: %d) { totalCount
                          nodes { trainee { identity { name phone } } attendances { sessionId state } } } }""".formatted(id, position())).path("participations");
        assertThat(roster.path("totalCount").asInt()).isEqualTo(300);
        assertThat(roster.at("/nodes/0/trainee/identity/name").asString()).startsWith("学员");
        JsonNode hidden = send(request(
                "{ participations(filter: {classId: \"%s\"}) { nodes { id trainee { id } } } }".formatted(id),
                Map.of(),
                Role.DASHBOARD));
        assertThat(hidden.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
    }

    @Test
    void a_file_that_is_no_list_is_refused_by_name() throws IOException, InterruptedException {
        awardDirection10();
        planProgramme();
        String id = openClass("第1期", "OFFLINE");
        give(id, "s-1", "basics", "2023-03-10", 90);
        String rows = "姓名,手机号\n阮文,13807700001\n";
        JsonNode utf16 = mutate(
                        "importAttendanceList",
                        file(id, stored(("\uFEFF" + rows).getBytes(StandardCharsets.UTF_16BE))),
                        "")
                .at("/userErrors/0");
        assertThat(utf16.path("code").asString()).isEqualTo("ENCODING_NOT_READ");
        assertThat(utf16.path("field").asString()).isEqualTo("input.fileDigest");
        assertThat(utf16.path("message").asString()).contains("UTF-16");
        assertThat(refused("importAttendanceList", file(id, stored("单位\n公司\n".getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo("LIST_HAS_NO_PERSON");
        assertThat(refused("importAttendanceList", file(id, stored("姓名\n".getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo("LIST_HAS_NO_ROWS");
        assertThat(refused("importAttendanceList", file(id, "f".repeat(64)))).isEqualTo("FILE_NOT_FOUND");
        String many = "姓名\n" + "甲\n".repeat(1_001);
        assertThat(refused("importAttendanceList", file(id, stored(many.getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo("TOO_MANY");
    }

    @Test
    void of_all_who_sign_one_person_in_at_the_same_time_for_two_places_one_is_heard() throws InterruptedException {
        awardDirection10();
        planProgramme();
        String one = openClass("第1期", "OFFLINE");
        String other = openClass("第2期", "OFFLINE");
        give(one, "s-1", "basics", "2023-03-10", 360);
        step(
                other,
                "planTrainingSession",
                session("s-1", "rights", "黄老师", "2023-03-10", 90).replace("301", "302"));
        step(other, "deliverTrainingSession", holding("s-1", "2023-03-10", 90));
        String person = "{name: \"钟某\", phone: \"%s\"}".formatted(phone());
        var tries = new ArrayList<Callable<JsonNode>>();
        for (int i = 0; i < 4; i++) {
            tries.add(() -> list(one, "s-1", person));
            tries.add(() -> list(other, "s-1", person));
        }
        var outcomes = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<JsonNode> answer : threads.invokeAll(tries)) {
                outcomes.add(outcome(answer));
            }
        }
        assertThat(outcomes).filteredOn("RECORDED"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("ALREADY_RECORDED"::equals).hasSize(3);
        assertThat(outcomes).filteredOn("REFUSED"::equals).hasSize(4);
        JsonNode people = ask("{ trainees(filter: {text: \"钟某\", projectId: \"%s\"}, atPosition: %d) { totalCount } }"
                .formatted(projectId, position()));
        assertThat(people.at("/trainees/totalCount").asInt()).isEqualTo(1);
        assertThat(List.of(attendance(one), attendance(other))).containsOnly("0 0 0");
    }

    private static String outcome(Future<JsonNode> answer) throws InterruptedException {
        try {
            return answer.get().at("/receipts/0/outcome").asString();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
