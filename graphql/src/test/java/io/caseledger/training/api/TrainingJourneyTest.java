package io.caseledger.training.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrainingJourneyTest extends TrainingStory {
    private JsonNode coverage(String asOf) {
        return ask("""
                        { syllabusCoverage(programmeId: "%s", asOf: "%s", atPosition: %d) {
                          minutes classHours missingModules missing { unitId } units { unit { unitId } minutes classes }
                          modules { module units unitsDelivered minutes classHours } } }""".formatted(programmeId, asOf, position())).path("syllabusCoverage");
    }

    @Test
    void a_class_goes_from_its_plan_to_its_certification() {
        awardDirection10();
        planProgramme();
        String id = openClass("第1期", "OFFLINE");
        step(id, "planTrainingSession", session("s-1", "basics", "梁老师", "2023-03-10", 360));
        step(id, "planTrainingSession", session("s-2", "rights", "黄老师", "2023-03-11", 360));
        assertThat(step(id, "deliverTrainingSession", holding("s-1", "2023-03-10", 360))
                        .at("/trainingClass/state")
                        .asString())
                .isEqualTo("OPEN");
        step(id, "rescheduleTrainingSession", """
                sessionId: "s-2", place: "市民中心 302 室", reason: "场地变更", occurredAt: "2023-03-10T20:00:00+08:00\"""");
        JsonNode delivered = step(id, "deliverTrainingSession", holding("s-2", "2023-03-11", 300))
                .path("trainingClass");
        assertThat(delivered.path("state").asString()).isEqualTo("DELIVERED");
        assertThat(delivered.path("minutesDelivered").asInt()).isEqualTo(660);
        assertThat(delivered.path("deliveredOn").asString()).isEqualTo("2023-03-11");
        step(id, "certifyTrainingClass", "occurredAt: \"2023-04-01T09:00:00+08:00\"");

        JsonNode shown = ask("""
                        { trainingClass(id: "%s", atPosition: %d) { number mode capacity policy { attendancePercent classHourMinutes }
                          programme { title units { unitId module plannedMinutes } plannedMinutes } possibleCommands
                          sessions { sessionId place lecturer module minutes deliveredOn recordingRequired changes { reason } } } }""".formatted(id, position())).path("trainingClass");
        assertThat(shown.at("/policy/attendancePercent").asInt()).isEqualTo(80);
        assertThat(shown.at("/programme/plannedMinutes").asInt()).isEqualTo(1_440);
        assertThat(shown.path("sessions")).hasSize(2);
        assertThat(shown.at("/sessions/1/place").asString()).isEqualTo("市民中心 302 室");
        assertThat(shown.at("/sessions/1/minutes").asInt()).isEqualTo(300);
        assertThat(shown.at("/sessions/1/changes/0/reason").asString()).isEqualTo("场地变更");
        assertThat(shown.path("possibleCommands").toString()).contains("correctTrainingSession");
        assertThat(step(id, "correctTrainingSession", """
                                sessionId: "s-2", minutes: 360, reason: "误录", occurredAt: "2023-04-02T09:00:00+08:00\"""")
                        .at("/trainingClass/state")
                        .asString())
                .as("to be certified again")
                .isEqualTo("DELIVERED");
    }

    @Test
    void the_syllabus_is_covered_unit_by_unit() {
        awardDirection10();
        planProgramme();
        String first = openClass("第1期", "OFFLINE");
        String second = openClass("第2期", "OFFLINE");
        give(first, "s-1", "basics", "2023-03-10", 180);
        give(first, "s-2", "basics", "2023-03-11", 180);
        give(second, "s-1", "basics", "2023-04-10", 300);
        give(second, "s-2", "rights", "2023-04-11", 90);
        JsonNode all = coverage("2023-12-31");
        assertThat(all.path("minutes").asInt()).isEqualTo(450);
        assertThat(all.path("classHours").asDouble()).isEqualTo(10);
        assertThat(all.path("missingModules").toString()).isEqualTo("[\"DISPUTE_RESOLUTION\",\"OVERSEAS_PROTECTION\"]");
        assertThat(all.path("missing")).hasSize(2);
        assertThat(all.at("/units/0/classes").asInt()).isEqualTo(2);
        assertThat(all.at("/modules/0/classHours").asDouble()).isEqualTo(8);
        assertThat(coverage("2023-03-10").path("minutes").asInt()).isEqualTo(180);

        String withdraw =
                "programmeId: \"%s\", unitId: \"%s\", reason: \"合并\", occurredAt: \"2023-05-01T09:00:00+08:00\"";
        JsonNode used = mutate("withdrawSyllabusUnit", withdraw.formatted(programmeId, "basics"), "")
                .path("userErrors")
                .path(0);
        assertThat(used.path("code").asString()).isEqualTo("UNIT_IN_USE");
        assertThat(used.path("args").toString()).contains("第1期", "s-1", "DELIVERED");
        accepted("withdrawSyllabusUnit", withdraw.formatted(programmeId, "abroad"), "");
        assertThat(coverage("2023-12-31").path("missing")).hasSize(1);
        assertThat(refused("addSyllabusUnit", """
                        programmeId: "%s", unit: %s, occurredAt: "2023-05-02T09:00:00+08:00\"""".formatted(programmeId, unit("abroad", "OVERSEAS_PROTECTION", 90))))
                .isEqualTo("ALREADY_EXISTS");
    }

    @Test
    void what_cannot_be_is_refused_with_what_would_be_right() {
        awardDirection10();
        planProgramme();
        String id = openClass("第1期", "OFFLINE");
        JsonNode same = mutate("planTrainingClass", planning(newId(), "第１期", "ONLINE"), "")
                .path("userErrors")
                .path(0);
        assertThat(same.path("code").asString()).isEqualTo("ALREADY_EXISTS");
        assertThat(same.at("/args/0").asString()).isEqualTo(id);
        String other = openClass("第2期", "OFFLINE");
        step(id, "planTrainingSession", session("s-1", "basics", "梁老师", "2023-03-10", 360));
        JsonNode busy = mutate(
                        "planTrainingSession",
                        "classId: \"%s\", %s".formatted(other, session("s-1", "rights", "梁老师", "2023-03-10", 360)),
                        "")
                .path("userErrors")
                .path(0);
        assertThat(busy.path("code").asString()).isEqualTo("LECTURER_BUSY");
        assertThat(busy.path("field").asString()).isEqualTo("input.lecturer");
        assertThat(busy.path("message").asString()).contains("第1期").doesNotContain("{");
        assertThat(refused(
                        "planTrainingSession",
                        "classId: \"%s\", %s".formatted(other, session("s-1", "rights", "黄老师", "2023-03-10", 360))))
                .isEqualTo("PLACE_BUSY");
        JsonNode early = mutate(
                        "certifyTrainingClass",
                        "classId: \"%s\", occurredAt: \"2023-04-01T09:00:00+08:00\"".formatted(id),
                        "")
                .path("userErrors")
                .path(0);
        assertThat(early.path("code").asString()).isEqualTo("TRAINING_CLASS_STATE_FORBIDS");
        assertThat(early.at("/args/0").asString()).isEqualTo("OPEN");
        assertThat(early.at("/args/1").asString()).contains("deliverTrainingSession");
        step(id, "deliverTrainingSession", holding("s-1", "2023-03-10", 360));
        JsonNode video = mutate("uploadTrainingRecording", """
                        classId: "%s", sessionId: "s-1", recordingId: "r-1", occurredAt: "2023-03-11T09:00:00+08:00",
                        video: {url: "https://video.example.cn/1.mp4", seconds: 600, mediaType: "video/mp4"}\
                        """.formatted(id), "")
                .path("userErrors")
                .path(0);
        assertThat(video.path("code").asString()).isEqualTo("RECORDING_LENGTH_IMPLAUSIBLE");
        assertThat(video.path("field").asString()).isEqualTo("input.video.seconds");
    }

    @Test
    void sessions_and_classes_are_filtered_and_paged() {
        awardDirection10();
        planProgramme();
        String id = openClass("第1期", "ONLINE");
        give(id, "s-1", "basics", "2023-03-10", 90);
        give(id, "s-2", "rights", "2023-03-11", 90);
        step(id, "planTrainingSession", session("s-3", "rights", "农老师", "2023-03-12", 90));
        JsonNode page = ask("""
                        { trainingSessions(filter: {classId: "%s", module: RIGHT_CONFIRMATION, startsFrom: "2023-03-11",
                            states: [DELIVERED, PLANNED], offline: false, recordingRequired: false, text: "老师"},
                            order: {field: STARTS_AT, direction: DESC}, first: 1, atPosition: %d) {
                            totalCount nodes { sessionId lecturer trainingClass { number } } pageInfo { hasNextPage } }
                          trainingClasses(filter: {programmeId: "%s", mode: ONLINE, states: [OPEN], text: "第1期"}) {
                            totalCount nodes { id deliveredOn } }
                          trainingProgrammes(filter: {projectId: "%s", text: "海外"}) { totalCount nodes { title } }
                          trainingSession(classId: "%s", sessionId: "s-3") { state lecturer } }""".formatted(id, position(), programmeId, projectId, id));
        assertThat(page.at("/trainingSessions/totalCount").asInt()).isEqualTo(2);
        assertThat(page.at("/trainingSessions/nodes/0/lecturer").asString()).isEqualTo("农老师");
        assertThat(page.at("/trainingSessions/nodes/0/trainingClass/number").asString())
                .isEqualTo("第1期");
        assertThat(page.at("/trainingSessions/pageInfo/hasNextPage").asBoolean())
                .isTrue();
        assertThat(page.at("/trainingClasses/totalCount").asInt()).isEqualTo(1);
        assertThat(page.at("/trainingProgrammes/totalCount").asInt()).isEqualTo(1);
        assertThat(page.at("/trainingSession/state").asString()).isEqualTo("PLANNED");
    }

    @Test
    void the_same_request_again_gives_the_first_answer() {
        awardDirection10();
        planProgramme();
        String document = """
                mutation { it: planTrainingClass(input: {programmeId: "%s", number: "第7期", title: "培训班", mode: ONLINE,
                  capacity: 10, organiser: "协会", occurredAt: "2023-02-01T09:00:00+08:00"}, requestId: "%s") {
                  id userErrors { code } } }""".formatted(programmeId, programmeId);
        JsonNode first = ask(document).path("it");
        assertThat(first.path("userErrors").isEmpty()).isTrue();
        assertThat(ask(document).path("it")).isEqualTo(first);
    }
}
