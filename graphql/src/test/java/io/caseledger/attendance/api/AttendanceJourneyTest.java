package io.caseledger.attendance.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AttendanceJourneyTest extends AttendanceStory {
    private static final String AT = "occurredAt: \"2023-03-22T09:00:00+08:00\"";

    private String taught(String number) {
        String id = openClass(number, "OFFLINE");
        give(id, "s-1", "basics", "2023-03-10", 360);
        give(id, "s-2", "rights", "2023-03-11", 90);
        return id;
    }

    @Test
    void a_list_is_stored_row_by_row_and_the_same_list_stores_nothing_twice() {
        awardDirection10();
        planProgramme();
        String id = taught("第1期");
        String number = citizen();
        String known = register("name: \"黄 小敏\", identityNumber: \"%s\"".formatted(number));
        String rows = """
                {name: "黄小敏", identityNumber: "%s"}, {name: "阮文", phone: "%s", organisation: "边贸公司", minutes: 300},
                {name: "𬭚先生"}, {name: "错号", identityNumber: "450602199001010000"}, {traineeId: "nobody"},
                {name: "冒名", identityNumber: "%s"}, {name: "过多", phone: "%s", minutes: 361}""".formatted(number, phone(), number, phone());
        JsonNode first = list(id, "s-1", rows);
        assertThat(first.path("recorded").asInt()).isEqualTo(3);
        assertThat(first.path("refused").asInt()).isEqualTo(4);
        assertThat(first.at("/receipts/0/traineeId").asString()).isEqualTo(known);
        assertThat(first.at("/receipts/0/registered").asBoolean()).isFalse();
        assertThat(first.at("/receipts/1/registered").asBoolean()).isTrue();
        assertThat(codes(first))
                .isEqualTo("- - - IDENTITY_NUMBER_INVALID TRAINEE_NOT_FOUND NAME_DIFFERS"
                        + " ATTENDED_MINUTES_OUT_OF_RANGE");
        assertThat(first.at("/receipts/5/reason/message").asString())
                .contains(known)
                .doesNotContain("黄");

        JsonNode again = list(id, "s-1", rows);
        assertThat(again.path("recorded").asInt()).isZero();
        assertThat(again.path("alreadyRecorded").asInt()).isEqualTo(3);
        assertThat(again.at("/receipts/2/reason/code").asString()).isEqualTo("ATTENDANCE_ALREADY_RECORDED");
        assertThat(again.at("/receipts/2/participationId")).isEqualTo(first.at("/receipts/2/participationId"));
        assertThat(attendance(id)).as("nothing counts before it is confirmed").isEqualTo("0 0 0");
        assertThat(confirm(first).path("confirmed").asInt()).isEqualTo(3);
        assertThat(attendance(id)).isEqualTo("3 3 2"); // 360 of 450 minutes are 80 %; 300 are not
        assertThat(refused(
                        "confirmAttendanceList",
                        "listId: \"%s\", %s".formatted(first.path("id").asString(), AT)))
                .isEqualTo("ATTENDANCE_LIST_STATE_FORBIDS");
        assertThat(asked("attendanceLists", "classId: \"%s\", states: [RECORDED]".formatted(id), "id"))
                .hasSize(1);
        accepted(
                "voidAttendanceList",
                "listId: \"%s\", reason: \"误录\", %s".formatted(first.path("id").asString(), AT),
                "");
        assertThat(attendance(id)).isEqualTo("0 0 0");
        assertThat(list(id, "s-1", rows).path("recorded").asInt()).isEqualTo(3);
    }

    @Test
    void a_repeated_request_gives_the_first_answer() {
        awardDirection10();
        planProgramme();
        String id = taught("第1期");
        String document =
                """
                mutation { it: recordAttendanceList(requestId: "r-%s", input: {%s}) { id position userErrors { code } } }""".formatted(projectId, listed(id, "s-1", "{name: \"韦某\", phone: \"%s\"}".formatted(phone())));
        JsonNode first = ask(document).path("it");
        JsonNode second = ask(document).path("it");
        assertThat(second).isEqualTo(first);
        assertThat(asked("attendanceLists", "classId: \"%s\"".formatted(id), "id"))
                .hasSize(1);
        JsonNode other = ask(document.replace("韦某", "韦某某")).path("it");
        assertThat(other.at("/userErrors/0/code").asString()).isEqualTo("REQUEST_ID_REUSED");
    }

    @Test
    void nobody_is_in_two_places_at_a_time() {
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
        String rows = "{name: \"钟某\", phone: \"%s\"}".formatted(phone());
        String participation =
                list(one, "s-1", rows).at("/receipts/0/participationId").asString();
        JsonNode reason = list(other, "s-1", rows).at("/receipts/0/reason");
        assertThat(reason.path("code").asString()).isEqualTo("ATTENDANCE_OVERLAPS");
        assertThat(reason.path("args").toString()).contains("第1期", one, "s-1", "2023-03-10T01:00:00Z");
        of(participation, "voidAttendance", "sessionId: \"s-1\", reason: \"未到场\", " + AT);
        String moved =
                list(other, "s-1", rows).at("/receipts/0/participationId").asString();
        assertThat(refused(
                        "recordAttendance",
                        "participationId: \"%s\", sessionId: \"s-1\", method: QR_CODE, %s"
                                .formatted(participation, AT)))
                .isEqualTo("ATTENDANCE_OVERLAPS");
        step(
                other,
                "correctTrainingSession",
                "sessionId: \"s-1\", startsAt: \"2023-03-12T09:00:00+08:00\", endsAt: \"2023-03-12T11:00:00+08:00\", reason: \"日期有误\", "
                        + AT);
        JsonNode followed = ask("""
                        { participation(id: "%s", atPosition: %d) { attendances { startsAt } } }""".formatted(moved, position()));
        assertThat(followed.at("/participation/attendances/0/startsAt").asString())
                .isEqualTo("2023-03-12T01:00:00Z");
        of(participation, "recordAttendance", "sessionId: \"s-1\", method: QR_CODE, " + AT);
        assertThat(refused(
                        "voidTrainingSession",
                        "classId: \"%s\", sessionId: \"s-1\", reason: \"误录\", %s".formatted(one, AT)))
                .isEqualTo("SESSION_HAS_ATTENDANCE");
    }

    @Test
    void counts_follow_mergers_voids_and_corrections_exactly() {
        awardDirection10();
        planProgramme();
        String one = taught("第1期");
        String two = openClass("第2期", "OFFLINE");
        give(two, "s-1", "disputes", "2023-04-10", 90);
        String known = register("name: \"陈某\", phone: \"%s\"".formatted(phone()));
        String person = "{traineeId: \"%s\"}".formatted(known);
        confirm(list(one, "s-1", person));
        JsonNode walkIns = list(one, "s-2", "{name: \"陈某\"}");
        String walkIn = walkIns.at("/receipts/0/traineeId").asString();
        confirm(walkIns);
        confirm(list(one, "s-1", "{traineeId: \"%s\"}".formatted(walkIn)));
        confirm(list(two, "s-1", "{traineeId: \"%s\"}".formatted(walkIn)));
        assertThat(attendance(one)).isEqualTo("2 3 2");
        assertThat(attendance(two)).isEqualTo("1 1 1");

        String merge = "traineeId: \"%s\", mergedInto: \"%s\", reason: \"同一人\", %s".formatted(walkIn, known, AT);
        JsonNode merged = accepted("mergeTrainees", merge, "trainee { state mergedInto mergeReason }");
        assertThat(merged.at("/trainee/mergedInto").asString()).isEqualTo(known);
        assertThat(attendance(one))
                .as("one person in one class, in two sessions")
                .isEqualTo("1 2 1");
        assertThat(attendance(two)).isEqualTo("1 1 1");
        assertThat(asked("participations", "traineeId: \"%s\", attended: true".formatted(known), "classId"))
                .hasSize(2);
        assertThat(list(one, "s-2", person).at("/receipts/0/outcome").asString())
                .isEqualTo("ALREADY_RECORDED");
        assertThat(refused("mergeTrainees", merge)).isEqualTo("TRAINEE_STATE_FORBIDS");

        String joint = asked("participations", "classId: \"%s\", states: [ENROLLED]".formatted(one), "id")
                .path(0)
                .path("id")
                .asString();
        JsonNode corrected = of(joint, "correctAttendance", "sessionId: \"s-2\", minutes: 45, reason: \"早退\", " + AT);
        assertThat(corrected.path("minutesAttended").asInt()).isEqualTo(405);
        of(joint, "voidAttendance", "sessionId: \"s-1\", reason: \"代签\", " + AT);
        assertThat(attendance(one)).isEqualTo("1 1 0");

        accepted("unmergeTrainees", "traineeId: \"%s\", reason: \"并非同一人\", %s".formatted(walkIn, AT), "");
        assertThat(attendance(one))
                .as("with what was corrected and voided meanwhile")
                .isEqualTo("1 1 0");
        assertThat(attendance(two)).isEqualTo("1 1 1");
        assertThat(asked("participations", "traineeId: \"%s\", attended: true".formatted(walkIn), "classId"))
                .hasSize(2);
    }

    @Test
    void a_trainee_is_found_by_those_who_may_and_registered_once() {
        awardDirection10();
        String number = citizen();
        String phone = phone();
        String id = register("name: \"邓某\", identityNumber: \"%s\", phone: \"%s\"".formatted(number, phone));
        JsonNode twice = mutate(
                        "registerTrainee", """
                        projectId: "%s", identity: {name: "邓某", identityNumber: "%s"}, occurredAt: "2023-02-20T09:00:00+08:00\"""".formatted(projectId, number.toLowerCase(java.util.Locale.ROOT)), "")
                .path("userErrors")
                .path(0);
        assertThat(twice.path("code").asString()).isEqualTo("ALREADY_EXISTS");
        assertThat(twice.path("field").asString()).isEqualTo("input.identity.identityNumber");
        assertThat(twice.at("/args/0").asString()).isEqualTo(id);
        assertThat(asked("trainees", "identityNumber: \" %s\"".formatted(number), "id")
                        .at("/0/id")
                        .asString())
                .isEqualTo(id);
        String spoken = "+86 %s-%s".formatted(phone.substring(0, 3), phone.substring(3));
        assertThat(asked("trainees", "phone: \"%s\", text: \"邓\"".formatted(spoken), "id"))
                .hasSize(1);
        for (String query :
                java.util.List.of("{ trainee(id: \"%s\") { id } }".formatted(id), "{ trainees { totalCount } }")) {
            JsonNode answer = send(request(query, java.util.Map.of(), io.caseledger.shared.Role.DASHBOARD));
            assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
        }
    }

    private JsonNode asked(String query, String filter, String fields) {
        return ask("{ it: %s(filter: {%s}, atPosition: %d) { nodes { %s } } }"
                        .formatted(query, filter, position(), fields))
                .at("/it/nodes");
    }

    private static String codes(JsonNode list) {
        var codes = new java.util.ArrayList<String>();
        list.path("receipts")
                .forEach(it -> codes.add(
                        it.path("reason").isNull() ? "-" : it.at("/reason/code").asString()));
        return String.join(" ", codes);
    }
}
