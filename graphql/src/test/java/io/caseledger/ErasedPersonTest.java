package io.caseledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.caseledger.shared.Role;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import tools.jackson.databind.JsonNode;

/**
 * A person who attended, was certified and then erased, and one of each kind that a record can name: nothing of them is left on
 * the disk, whatever kills the server meanwhile, while the log and all counts stay as they were.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Execution(CONCURRENT)
class ErasedPersonTest {
    private static final String NAME = "澹台𠮷绫雯";
    private static final String PHONE = "13977012345";
    private static final String NUMBER = "11010519491231002X";
    private static final String OTHER = "诸葛明琰";
    private static final String ERASED = "已删除 / erased";
    private static final String WHEN = "occurredAt: \"2023-03-20T18:00:00+08:00\"";

    @TempDir
    Path data;

    private long position = -1;

    /** A row of the log: where it stands, and a digest of all that is in it. */
    private List<String> rows() throws Exception {
        var rows = new ArrayList<String>();
        try (var log = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.db"));
                var query = log.prepareStatement("SELECT * FROM events ORDER BY global_index");
                var row = query.executeQuery()) {
            while (row.next()) {
                var sum = MessageDigest.getInstance("SHA-256");
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    sum.update(String.valueOf(row.getString(i)).getBytes(UTF_8));
                    sum.update((byte) 0);
                }
                rows.add(row.getLong("global_index") + " " + HexFormat.of().formatHex(sum.digest()));
            }
        }
        return rows;
    }

    /** The files in which one of these texts stands, in whatever way it may be written. */
    private Map<String, List<String>> filesWith(List<String> texts) throws IOException {
        var found = new TreeMap<String, List<String>>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path it : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(it), ISO_8859_1);
                for (Charset written : List.of(UTF_8, UTF_16BE, UTF_16LE)) {
                    texts.stream()
                            .filter(text -> bytes.contains(new String(text.getBytes(written), ISO_8859_1)))
                            .forEach(text -> found.computeIfAbsent(text, _ -> new ArrayList<>())
                                    .add(data.relativize(it) + " " + written));
                }
            }
        }
        return found;
    }

    private List<String> filesWith(String text) throws IOException {
        return filesWith(List.of(text)).getOrDefault(text, List.of());
    }

    private JsonNode sent(Server server, Role role, String mutation, String input) throws Exception {
        String document = "mutation { it: %s(input: {%s}) { id position userErrors { code message } } }"
                .formatted(mutation, input);
        JsonNode payload = server.ask(document, Map.of(), role).at("/data/it");
        assertThat(payload.isMissingNode()).as(mutation + server.output()).isFalse();
        position = Math.max(position, payload.path("position").asLong(-1));
        return payload;
    }

    private String accepted(Server server, Role role, String mutation, String input) throws Exception {
        JsonNode payload = sent(server, role, mutation, input);
        assertThat(payload.path("userErrors").isEmpty()).as(mutation + payload).isTrue();
        return payload.path("id").asString();
    }

    private void taught(Server server) throws Exception {
        accepted(server, Role.OFFICER, "awardProject", """
                projectId: "p", direction: DIRECTION_10, title: "海外维权", undertakingUnit: {name: "协会"},
                startsOn: "2023-01-01", endsOn: "2024-01-01\"""");
        accepted(server, Role.OFFICER, "planTrainingProgramme", """
                programmeId: "prog", projectId: "p", title: "海外维权能力建设",
                units: [{unitId: "abroad", module: OVERSEAS_PROTECTION, title: "海外维权", titleEn: "Abroad", plannedMinutes: 180}],
                occurredAt: "2023-01-05T09:00:00+08:00\"""");
        accepted(server, Role.OFFICER, "planTrainingClass", """
                classId: "class", programmeId: "prog", number: "2023-1期", title: "培训班", mode: OFFLINE, capacity: 120,
                organiser: "协会", occurredAt: "2023-02-01T09:00:00+08:00\"""");
        accepted(
                server,
                Role.OFFICER,
                "openTrainingClass",
                "classId: \"class\", occurredAt: \"2023-02-10T09:00:00+08:00\"");
        accepted(server, Role.OFFICER, "planTrainingSession", """
                classId: "class", sessionId: "s-1", unitId: "abroad", place: "教室", lecturer: "百里蒄潼",
                startsAt: "2023-03-01T09:00:00+08:00", endsAt: "2023-03-01T17:00:00+08:00", minutes: 180,
                occurredAt: "2023-02-11T09:00:00+08:00\"""");
        accepted(server, Role.OFFICER, "deliverTrainingSession", """
                classId: "class", sessionId: "s-1", startsAt: "2023-03-01T09:00:00+08:00", endsAt: "2023-03-01T17:00:00+08:00",
                minutes: 180""");
    }

    /** Two people come, by a list in a file; both are certified, and the one receives hers herself. */
    private Map<String, String> attended(Server server) throws Exception {
        String digest = server.stored("""
                姓名,身份证号,手机号,单位
                %s,%s,%s,边贸公司
                %s,,13800001111,边贸公司
                """.formatted(NAME, NUMBER, PHONE, OTHER).getBytes(UTF_8));
        accepted(server, Role.OFFICER, "importAttendanceList", """
                listId: "list", classId: "class", sessionId: "s-1", method: SIGNATURE_LIST, fileDigest: "%s", %s""".formatted(digest, WHEN));
        accepted(server, Role.OFFICER, "confirmAttendanceList", "listId: \"list\", " + WHEN);
        var ids = new java.util.HashMap<String, String>();
        JsonNode trainees = server.data(
                "{ trainees(filter: {projectId: \"p\"}, atPosition: %d) { nodes { id identity { name } } } }"
                        .formatted(position),
                Map.of());
        trainees.at("/trainees/nodes")
                .forEach(it -> ids.put(
                        it.at("/identity/name").asString(), it.path("id").asString()));
        for (String name : List.of(NAME, OTHER)) {
            accepted(server, Role.OFFICER, "issueCertificate", """
                    certificateId: "cert-%s", classId: "class", traineeId: "%s", %s""".formatted(ids.get(name), ids.get(name), WHEN));
        }
        accepted(server, Role.OFFICER, "handOverCertificate", """
                certificateId: "cert-%s", receivedBy: "%s", %s""".formatted(ids.get(NAME), NAME, WHEN));
        return ids;
    }

    /** All that is counted. */
    private String counts(Server server) throws Exception {
        return server.data("""
                        { classAttendance(classId: "class", atPosition: %d) { attended personSessions completed }
                          trainees(filter: {projectId: "p"}) { totalCount } certificates { totalCount }
                          indicatorProgress(projectId: "p") { figures { indicator { id } value met } }
                          of16: indicatorProgress(projectId: "d16") { figures { indicator { id } value met } }
                          of1: indicatorProgress(projectId: "d1") { figures { indicator { id } value met } }
                          of9: indicatorProgress(projectId: "d9") { figures { indicator { id } value met } }
                          complaints { totalCount } referrals { totalCount } disputeCases { totalCount }
                          historicalCases { totalCount } practitioners { totalCount } } """.formatted(position), Map.of()).toString();
    }

    private String name(Server server, String traineeId) throws Exception {
        return server.data(
                        "{ trainee(id: \"%s\", atPosition: %d) { identity { name } } }".formatted(traineeId, position),
                        Map.of())
                .at("/trainee/identity/name")
                .asString();
    }

    private static void awaitCompleted(Server server) throws Exception {
        long end = System.nanoTime() + 180_000_000_000L;
        while (!allCompleted(server)) {
            assertThat(System.nanoTime()).as(server.output()).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static boolean allCompleted(Server server) throws Exception {
        JsonNode erasures = server.data("{ personErasures(first: 100) { nodes { completed } } }", Map.of())
                .at("/personErasures/nodes");
        assertThat(erasures.size()).isPositive();
        return erasures.valueStream().allMatch(it -> it.path("completed").asBoolean());
    }

    private void nothingIsLeft(ErasedPeople people) throws IOException {
        var texts = new ArrayList<>(List.of(NAME, "台𠮷", "𠮷绫", PHONE, NUMBER, "13977019999", "0770-6199999"));
        people.names().values().forEach(it -> {
            texts.add(it);
            texts.add(it.substring(1, 3)); // as an index splits it
        });
        texts.addAll(people.guesses());
        Map<String, List<String>> found = filesWith(texts);
        assertThat(found).isEmpty();
    }

    private void erase(Server server, String personId) throws Exception {
        accepted(server, Role.ADMIN, "erasePerson", """
                personId: "%s", reason: "本人要求", legalBasis: "个人信息保护法 47", %s""".formatted(personId, WHEN));
    }

    @Test
    void nothing_of_an_erased_person_is_left_on_the_disk_and_nothing_else_changes() throws Exception {
        String her;
        String another;
        String counts;
        List<String> rows;
        ErasedPeople people;
        try (Server server = Server.on(data)) {
            taught(server);
            people = new ErasedPeople((mutation, input) -> accepted(server, Role.OFFICER, mutation, input));
            people.enter();
            Map<String, String> ids = attended(server);
            her = ids.get(NAME);
            another = ids.get(OTHER);
            counts = counts(server);
            rows = rows();
            people.areShown(server, name -> name);
            for (String name : people.names().values()) {
                assertThat(filesWith(name).toString()).as(name).doesNotContain("events.db", "views.mv");
            }
            assertThat(filesWith(PHONE)).as("the file of the list").isNotEmpty();
            assertThat(filesWith(NAME).toString()).doesNotContain("events.db", "views.mv");
            Files.copy(data.resolve("keys.db"), data.resolve("keys.backup"));
            Files.copy(data.resolve("keys.db-wal"), data.resolve("keys.backup-wal"));
            for (String personId : people.names().keySet()) {
                erase(server, personId);
            }
            people.areShown(server, _ -> ERASED);
            long begun = System.nanoTime();
            erase(server, her);
            assertThat(name(server, her)).isEqualTo(ERASED);
            System.out.printf("not shown any more after %d ms%n", (System.nanoTime() - begun) / 1_000_000);
            server.kill();
        }
        // Killed after the order: it is finished at the next start.
        try (Server server = Server.on(data)) {
            awaitCompleted(server);
            nothingIsLeft(people);
            assertThat(name(server, her)).isEqualTo(ERASED);
            assertThat(name(server, another)).isEqualTo(OTHER);
            people.areShown(server, _ -> ERASED);
            assertThat(counts(server)).isEqualTo(counts);
            assertThat(rows().subList(0, rows.size())).isEqualTo(rows);
            JsonNode certificate = server.data(
                    "{ certificate(id: \"cert-%s\") { holder receivedBy state number } }".formatted(her), Map.of());
            assertThat(certificate.at("/certificate/holder").asString()).isEqualTo(ERASED);
            assertThat(certificate.at("/certificate/receivedBy").asString()).isEqualTo(ERASED);
            server.kill();
        }
        // As if it had been killed between the order and the destruction of the keys, and the views and the index were
        // lost.
        restore();
        try (Server server = Server.on(data)) {
            assertThat(name(server, her)).isEqualTo(ERASED);
            assertThat(server.output()).contains("they are destroyed again");
            people.areShown(server, _ -> ERASED);
            assertThat(counts(server)).isEqualTo(counts);
            assertThat(rows().subList(0, rows.size())).isEqualTo(rows);
            nothingIsLeft(people);
            server.kill();
        }
        withoutTheKey(another);
    }

    private void restore() throws IOException {
        Files.move(data.resolve("keys.backup"), data.resolve("keys.db"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(data.resolve("keys.backup-wal"), data.resolve("keys.db-wal"), StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(data.resolve("keys.db-shm"));
        Files.delete(data.resolve("views.mv"));
    }

    private void withoutTheKey(String another) throws Exception {
        Files.move(data.resolve("kek.json"), data.resolve("kek.away"));
        String newcomer = "projectId: \"p\", identity: {name: \"新人\", phone: \"13800002222\"}, " + WHEN;
        try (Server server = Server.on(data)) {
            assertThat(name(server, another)).isEqualTo("暂不可读 / unreadable");
            assertThat(server.output()).contains("is missing or cannot be read");
            assertThat(server.health()).contains("DOWN");
            assertThat(sent(server, Role.OFFICER, "registerTrainee", newcomer)
                            .at("/userErrors/0/code")
                            .asString())
                    .isEqualTo("PERSONAL_KEYS_UNAVAILABLE");
            server.kill();
        }
        assertThat(data.resolve("kek.json")).doesNotExist();
        Files.move(data.resolve("kek.away"), data.resolve("kek.json"));
        try (Server server = Server.on(data)) {
            assertThat(name(server, another)).isEqualTo(OTHER);
            assertThat(server.health()).contains("UP");
            accepted(server, Role.OFFICER, "registerTrainee", newcomer);
            server.kill();
        }
    }
}
