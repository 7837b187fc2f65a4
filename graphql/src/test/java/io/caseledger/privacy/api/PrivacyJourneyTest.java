package io.caseledger.privacy.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.Journey;
import io.caseledger.shared.Role;
import io.caseledger.shared.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People who want to be forgotten, or not to be shown. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrivacyJourneyTest extends Journey {
    private static final String AT = "occurredAt: \"2023-06-01T09:00:00+08:00\"";
    private static final String ERASED = "已删除 / erased";
    private static final String RESTRICTED = "已限制 / restricted";

    private final String name = "澹台" + UUID.randomUUID().toString().substring(0, 8);
    private final String phone =
            "137%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));

    private JsonNode as(Role role, String document) {
        JsonNode answer = send(request(document, Map.of(), role));
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.path("data");
    }

    /** The payload of a mutation of somebody, accepted or not. */
    private JsonNode mutation(Role role, String mutation, String input, String entity) {
        return as(
                        role,
                        "mutation { it: %s(input: {%s}) { id position %s userErrors { code field message } } }"
                                .formatted(mutation, input, entity))
                .path("it");
    }

    private String refusal(Role role, String mutation, String input) {
        return mutation(role, mutation, input, "").at("/userErrors/0/code").asString();
    }

    private void awardDirection10() {
        accepted("awardProject", """
                projectId: "%s", direction: DIRECTION_10, title: "海外维权与纠纷应对能力建设专题",
                undertakingUnit: {name: "防城港市知识产权保护协会"}, startsOn: "2023-01-01", endsOn: "2024-01-01"\
                """.formatted(projectId), "");
    }

    private String register() {
        return register(AT);
    }

    private String register(String at) {
        return accepted("registerTrainee", """
                        projectId: "%s", identity: {name: "%s", phone: "%s", organisation: "边贸公司"}, %s""".formatted(projectId, name, phone, at), "")
                .path("id")
                .asString();
    }

    private JsonNode shown(Role role, String traineeId) {
        return as(
                        role,
                        "{ trainee(id: \"%s\", atPosition: %d) { identity { name phone organisation } walkIn state } }"
                                .formatted(traineeId, position()))
                .path("trainee");
    }

    private int found(String filter) {
        return ask("{ trainees(filter: {projectId: \"%s\", %s}) { totalCount } }".formatted(projectId, filter))
                .at("/trainees/totalCount")
                .asInt();
    }

    /** Those whom a list of yesterday's truth shows, which is folded from the log once more. */
    private JsonNode yesterday(String filter) {
        LocalDate day = LocalDate.now(Zone.SHANGHAI).minusDays(1);
        return ask("{ trainees(filter: {projectId: \"%s\", %s}, at: {asOf: \"%s\"}) { nodes { identity { name } } } }"
                        .formatted(projectId, filter, day))
                .at("/trainees/nodes");
    }

    @Test
    void a_person_is_erased_for_good_with_a_certificate_and_may_come_back_as_somebody_new()
            throws InterruptedException {
        awardDirection10();
        String traineeId = register();
        assertThat(shown(Role.OFFICER, traineeId).at("/identity/name").asString())
                .isEqualTo(name);
        assertThat(found("text: \"%s\"".formatted(name))).isEqualTo(1);
        assertThat(found("phone: \"+86 %s\"".formatted(phone))).isEqualTo(1);
        assertThat(yesterday("text: \"%s\"".formatted(name))).hasSize(1);
        String order = "personId: \"%s\", reason: \"本人要求\", requestReference: \"信访 7 号\", %s".formatted(traineeId, AT);
        assertThat(refusal(Role.OFFICER, "erasePerson", order)).isEqualTo("FORBIDDEN");
        assertThat(refusal(Role.ADMIN, "erasePerson", order.replace(traineeId, "nobody")))
                .isEqualTo("PERSON_NOT_FOUND");
        JsonNode erased = mutation(
                Role.ADMIN,
                "erasePerson",
                order + ", legalBasis: \"个人信息保护法 47\"",
                "personErasure { id number personId kind orderedBy legalBasis requestReference }");
        assertThat(erased.path("userErrors").isEmpty()).as(erased.toString()).isTrue();
        assertThat(erased.at("/personErasure/number").asString()).matches("ER-\\d{4}-\\d{5}");
        assertThat(shown(Role.OFFICER, traineeId).path("identity").toString())
                .isEqualTo("{\"name\":\"%s\",\"phone\":null,\"organisation\":null}".formatted(ERASED));
        JsonNode certificate = completed(erased.path("id").asString());
        assertThat(certificate.path("digest").asString()).matches("[0-9a-f]{64}");
        assertThat(certificate.path("removed").toString()).contains("KEYS", "SEARCH_INDEX", "FILES");
        assertThat(found("text: \"%s\"".formatted(name))).isZero();
        assertThat(found("phone: \"%s\"".formatted(phone))).isZero();
        assertThat(found("walkIn: false")).as("she still counts").isEqualTo(1);
        assertThat(yesterday("text: \"%s\"".formatted(name))).isEmpty();
        assertThat(yesterday("walkIn: false").at("/0/identity/name").asString())
                .as("erased today is erased in the past")
                .isEqualTo(ERASED);
        assertThat(refusal(Role.ADMIN, "erasePerson", order)).isEqualTo("ALREADY_EXISTS");
        assertThat(refusal(Role.OFFICER, "correctTrainee", """
                        traineeId: "%s", identity: {name: "某人"}, reason: "更正", %s""".formatted(traineeId, AT)))
                .isEqualTo("PERSON_ERASED");
        String anew = register();
        assertThat(anew).isNotEqualTo(traineeId);
        assertThat(shown(Role.OFFICER, anew).at("/identity/name").asString()).isEqualTo(name);
        assertThat(found("text: \"%s\"".formatted(name))).isEqualTo(1);
    }

    private JsonNode completed(String erasureId) throws InterruptedException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < end) {
            JsonNode it = as(Role.AUDITOR, """
                            { personErasure(id: "%s") { completed digest completedAt removed { kind count } } }""".formatted(erasureId)).path("personErasure");
            if (it.path("completed").asBoolean()) {
                return it;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The erasure was not completed");
    }

    @Test
    void while_records_must_be_kept_a_person_can_only_be_restricted() {
        awardDirection10();
        String lately = "occurredAt: \"" + Instant.now().minus(Duration.ofDays(30)) + "\"";
        String traineeId = register(lately);
        JsonNode kept = mutation(
                        Role.ADMIN,
                        "erasePerson",
                        "personId: \"%s\", reason: \"本人要求\", %s".formatted(traineeId, lately),
                        "")
                .at("/userErrors/0");
        assertThat(kept.path("code").asString()).isEqualTo("RETENTION_RUNS");
        assertThat(kept.path("field").asString()).isEqualTo("input.legalBasis");
        assertThat(kept.path("message").asString()).contains("Restrict the person instead");
        assertThat(shown(Role.OFFICER, traineeId).at("/identity/name").asString())
                .isEqualTo(name);
    }

    @Test
    void a_restricted_person_is_shown_to_nobody_but_on_a_legal_basis_that_is_on_record() {
        awardDirection10();
        String traineeId = register();
        String why = "personId: \"%s\", reason: \"保存期未满\", %s".formatted(traineeId, AT);
        JsonNode restricted = mutation(Role.OFFICER, "restrictPerson", why, "personRestriction { lifted kind }");
        assertThat(restricted.path("userErrors").isEmpty())
                .as(restricted.toString())
                .isTrue();
        String id = restricted.path("id").asString();
        for (Role role : new Role[] {Role.OFFICER, Role.AUDITOR, Role.ADMIN}) {
            assertThat(shown(role, traineeId).path("identity").toString())
                    .isEqualTo("{\"name\":\"%s\",\"phone\":null,\"organisation\":null}".formatted(RESTRICTED));
        }
        assertThat(refusal(Role.OFFICER, "restrictPerson", why)).isEqualTo("ALREADY_EXISTS");
        String asked = "{ disclosedPerson(restrictionId: \"%s\") { name phone identityNumber } }".formatted(id);
        assertThat(send(request(asked, Map.of(), Role.AUDITOR)).toString()).contains("LEGAL_BASIS_REQUIRED");
        String now = Instant.now().toString();
        String basis = "restrictionId: \"%s\", legalBasis: \"刑事诉讼法 54\", reason: \"协助调查\", occurredAt: \"%s\""
                .formatted(id, now);
        assertThat(refusal(Role.OFFICER, "discloseRestrictedPerson", basis)).isEqualTo("FORBIDDEN");
        long at = mutation(Role.AUDITOR, "discloseRestrictedPerson", basis, "")
                .path("position")
                .asLong();
        JsonNode disclosed = as(Role.AUDITOR, asked.replace("\") {", "\", atPosition: %d) {".formatted(at)));
        assertThat(disclosed.at("/disclosedPerson/name").asString()).isEqualTo(name);
        assertThat(disclosed.at("/disclosedPerson/phone").asString()).isEqualTo(phone);
        assertThat(shown(Role.AUDITOR, traineeId).at("/identity/name").asString())
                .as("nowhere else")
                .isEqualTo(RESTRICTED);
        assertThat(as(
                                Role.OFFICER,
                                "{ personRestriction(id: \"%s\") { disclosures { legalBasis disclosedTo } } }"
                                        .formatted(id))
                        .at("/personRestriction/disclosures/0/legalBasis")
                        .asString())
                .isEqualTo("刑事诉讼法 54");
        String lift = "restrictionId: \"%s\", reason: \"本人同意\", %s".formatted(id, AT);
        assertThat(refusal(Role.OFFICER, "liftRestriction", lift)).isEqualTo("FORBIDDEN");
        assertThat(mutation(Role.ADMIN, "liftRestriction", lift, "")
                        .path("userErrors")
                        .isEmpty())
                .isTrue();
        assertThat(shown(Role.OFFICER, traineeId).at("/identity/name").asString())
                .isEqualTo(name);
    }

    private void accept(Role role, String mutation, String input) {
        JsonNode payload = mutation(role, mutation, input, "");
        assertThat(payload.path("userErrors").isEmpty()).as(payload.toString()).isTrue();
        last = Math.max(last, payload.path("position").asLong());
    }

    private long last = -1;

    @Test
    void nobody_who_reads_meanwhile_sees_a_name_after_a_mark_however_much_is_on_record() throws InterruptedException {
        awardDirection10();
        String traineeId = register();
        for (int i = 0; i < 40; i++) {
            accept(
                    Role.OFFICER,
                    "correctTrainee",
                    "traineeId: \"%s\", identity: {name: \"%s\", phone: \"%s\", organisation: \"%d\"}, reason: \"更正\", %s"
                            .formatted(traineeId, name, phone, i, AT));
        }
        String question = "{ trainee(id: \"%s\", atPosition: %d) { identity { name } } }".formatted(traineeId, last);
        assertThat(as(Role.OFFICER, question).at("/trainee/identity/name").asString())
                .isEqualTo(name);
        var over = new AtomicBoolean();
        var seen = new ConcurrentLinkedQueue<String>();
        Thread reader = Thread.startVirtualThread(() -> {
            while (!over.get()) {
                seen.add(as(Role.OFFICER, question).at("/trainee/identity/name").asString());
            }
        });
        accept(
                Role.ADMIN,
                "erasePerson",
                "personId: \"%s\", reason: \"本人要求\", legalBasis: \"个人信息保护法 47\", %s".formatted(traineeId, AT));
        int before = seen.size();
        assertThat(as(Role.OFFICER, question).at("/trainee/identity/name").asString())
                .isEqualTo(ERASED);
        Awaitility.await().until(() -> seen.size() > before + 3);
        over.set(true);
        reader.join();
        List<String> distinct = seen.stream().distinct().toList();
        assertThat(distinct).isSubsetOf(name, ERASED).endsWith(ERASED);
        assertThat(seen.stream().dropWhile(name::equals)).allMatch(ERASED::equals);
    }

    private String respondents(String caseId) {
        return as(Role.OFFICER, """
                        { disputeCase(id: "%s", atPosition: %d) { respondents { ref name } } }""".formatted(caseId, last))
                .at("/disputeCase/respondents")
                .toString();
    }

    private static String person(String ref, String called) {
        return "{ref: \"%s\", kind: PERSON, name: \"%s\"}".formatted(ref, called);
    }

    private static String shop(String called) {
        return "{ref: \"R1\", kind: ORGANISATION, name: \"%s\"}".formatted(called);
    }

    @Test
    void the_parties_of_a_case_are_corrected_around_those_who_are_shown_to_nobody() {
        accept(Role.OFFICER, "awardProject", """
                projectId: "%s", direction: DIRECTION_1, title: "试点", undertakingUnit: {name: "协会"},
                startsOn: "2023-01-01", endsOn: "2024-01-01\"""".formatted(projectId));
        String caseId = "d-" + projectId;
        String correct = "caseId: \"%s\", respondents: [%%s], reason: \"更正\", %s".formatted(caseId, AT);
        accept(Role.OFFICER, "registerDisputeCase", """
                caseId: "%s", projectId: "%s", caseNumber: "1号", channel: ASSISTANCE_APPLICATION, disputeType: INFRINGEMENT,
                petitioners: [{ref: "P1", kind: ORGANISATION, name: "某公司"}], respondents: [%s, %s, %s],
                rights: [{kind: DESIGN_PATENT, number: "ZL202130000001.X", title: "水壶", legalStatus: IN_FORCE}],
                ecommerce: false, county: "东兴市", needs: [INFRINGEMENT_OPINION], facts: "相同", evidence: [%s],
                receivedAt: "2023-06-01T08:00:00+08:00\"""".formatted(
                        caseId, projectId, shop("某店"), person("R2", name), person("R3", "莫某"), evidence()));
        accept(
                Role.ADMIN,
                "erasePerson",
                "personId: \"%s#R2\", reason: \"本人要求\", legalBasis: \"法\", %s".formatted(caseId, AT));
        accept(
                Role.OFFICER,
                "restrictPerson",
                "restrictionId: \"x-%s\", personId: \"%s#R3\", reason: \"保存期未满\", %s".formatted(caseId, caseId, AT));
        String shown = person("R2", ERASED) + ", " + person("R3", RESTRICTED);
        accept(Role.OFFICER, "correctDisputeCase", correct.formatted(shop("某百货店") + ", " + shown));
        assertThat(respondents(caseId)).contains("某百货店", ERASED, RESTRICTED).doesNotContain(name, "莫某");
        accept(Role.ADMIN, "liftRestriction", "restrictionId: \"x-%s\", reason: \"同意\", %s".formatted(caseId, AT));
        assertThat(respondents(caseId)).as("nothing of her was lost").contains("莫某");
        assertThat(refusal(
                        Role.OFFICER, "correctDisputeCase", correct.formatted(shop("某店") + ", " + person("R2", name))))
                .isEqualTo("PERSON_ERASED");
        assertThat(refusal(
                        Role.OFFICER,
                        "correctDisputeCase",
                        correct.formatted(shop("某店") + ", " + person("R4", ERASED))))
                .isEqualTo("PERSONAL_DATA_WITHHELD");
        assertThat(respondents(caseId)).contains("某百货店");
    }
}
