package io.caseledger.attendance.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Person-times, distinct persons and person-sessions side by side, moved exactly by whatever happens to attendance. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonTimesJourneyTest extends AttendanceStory {
    private static final String AT = "occurredAt: \"2023-06-01T09:00:00+08:00\"";

    /** 人次, 人数 and 人场次 of offline classes, and 人次 of online ones, as known now and on a day. */
    private String figures(String asOf) {
        JsonNode figures = ask("""
                        { indicatorProgress(projectId: "%s", after: %d%s) { figures { indicator { id } value
                          beside { indicator { id } value } } } }""".formatted(projectId, position(), asOf.isEmpty() ? "" : ", asOf: \"" + asOf + "\""))
                .at("/indicatorProgress/figures");
        for (JsonNode figure : figures) {
            if (figure.at("/indicator/id").asString().equals("D10.PERSON_TIMES")) {
                return "%d %d %d %d"
                        .formatted(
                                figure.path("value").asInt(),
                                beside(figure, "PERSONS"),
                                beside(figure, "SESSIONS"),
                                beside(figure, "ONLINE"));
            }
        }
        throw new AssertionError("No person-times in " + figures);
    }

    private static int beside(JsonNode figure, String name) {
        for (JsonNode each : figure.path("beside")) {
            if (each.at("/indicator/id").asString().endsWith("." + name)) {
                return each.path("value").asInt();
            }
        }
        throw new AssertionError("No " + name + " beside " + figure);
    }

    private static String participation(JsonNode list, int row) {
        return list.at("/receipts/" + row + "/participationId").asString();
    }

    @Test
    void the_three_figures_follow_every_step() {
        awardDirection10();
        planProgramme();
        String one = openClass("第1期", "OFFLINE");
        give(one, "s-1", "basics", "2023-03-10", 90);
        give(one, "s-2", "rights", "2023-03-11", 90);
        String two = openClass("第2期", "OFFLINE");
        give(two, "s-1", "disputes", "2023-04-10", 90);
        String online = openClass("网1期", "ONLINE");
        give(online, "s-1", "abroad", "2023-05-10", 90);
        String known = register("name: \"陈某\", phone: \"%s\"".formatted(phone()));
        String people = "{traineeId: \"%s\"}, {name: \"陈 某\"}, {name: \"黄某\", phone: \"%s\"}".formatted(known, phone());

        JsonNode first = list(one, "s-1", people);
        assertThat(figures("")).as("recorded, and not confirmed").isEqualTo("0 0 0 0");
        confirm(first);
        assertThat(figures("")).isEqualTo("3 3 3 0");
        confirm(list(one, "s-2", people));
        assertThat(figures(""))
                .as("several sessions of one class are one person-time")
                .isEqualTo("3 3 6 0");
        String walkIn = first.at("/receipts/1/traineeId").asString();
        JsonNode second = list(
                two,
                "s-1",
                "{traineeId: \"%s\"}, {traineeId: \"%s\"}"
                        .formatted(walkIn, first.at("/receipts/2/traineeId").asString()));
        confirm(second);
        assertThat(figures("")).as("several classes count each").isEqualTo("5 3 8 0");
        assertThat(figures("2023-03-31")).isEqualTo("3 3 6 0");
        String watched = accepted("enrolTrainee", """
                        classId: "%s", traineeId: "%s", walkIn: true, occurredAt: "2023-05-10T09:00:00+08:00\"""".formatted(online, known), "")
                .path("id")
                .asString();
        of(watched, "recordAttendance", "sessionId: \"s-1\", method: PLATFORM_LOG, minutes: 80, " + AT);
        of(watched, "confirmAttendance", "sessionId: \"s-1\", " + AT);
        assertThat(figures("")).as("online attendance never counts").isEqualTo("5 3 8 1");

        accepted(
                "mergeTrainees",
                "traineeId: \"%s\", mergedInto: \"%s\", reason: \"同一人\", %s".formatted(walkIn, known, AT),
                "");
        assertThat(figures("")).as("both were in the first class").isEqualTo("4 2 6 1");
        of(participation(second, 1), "correctAttendance", "sessionId: \"s-1\", minutes: 30, reason: \"早退\", " + AT);
        assertThat(figures("")).as("a correction of minutes takes nobody away").isEqualTo("4 2 6 1");
        of(participation(second, 1), "voidAttendance", "sessionId: \"s-1\", reason: \"代签\", " + AT);
        assertThat(figures("")).isEqualTo("3 2 5 1");
        of(participation(first, 0), "voidAttendance", "sessionId: \"s-2\", reason: \"代签\", " + AT);
        assertThat(figures("")).as("one session of a class is left").isEqualTo("3 2 4 1");
        step(two, "correctTrainingSession", """
                sessionId: "s-1", startsAt: "2024-01-02T09:00:00+08:00", endsAt: "2024-01-02T17:00:00+08:00",
                reason: "年份有误", occurredAt: "2024-02-01T09:00:00+08:00\"""");
        assertThat(figures("")).as("it was held after the project").isEqualTo("2 2 3 1");
        step(two, "correctTrainingSession", """
                sessionId: "s-1", startsAt: "2023-04-10T09:00:00+08:00", endsAt: "2023-04-10T17:00:00+08:00",
                reason: "更正有误", occurredAt: "2024-02-02T09:00:00+08:00\"""");
        accepted("unmergeTrainees", "traineeId: \"%s\", reason: \"并非同一人\", %s".formatted(walkIn, AT), "");
        assertThat(figures("")).as("each has its own again, as it stands now").isEqualTo("4 3 5 1");
    }

    @Test
    void the_certificates_that_are_due_follow_completion() {
        awardDirection10();
        planProgramme();
        String id = openClass("第1期", "OFFLINE");
        give(id, "s-1", "basics", "2023-03-10", 360);
        step(id, "planTrainingSession", session("s-2", "rights", "梁老师", "2023-03-11", 90));
        confirm(list(id, "s-1", "{name: \"黄某\", phone: \"%s\"}".formatted(phone())));
        assertThat(attendance(id)).as("a session is still to come").isEqualTo("1 1 0");
        step(id, "deliverTrainingSession", holding("s-2", "2023-03-11", 90));
        assertThat(attendance(id))
                .as("delivering the last session completes those who attended enough")
                .isEqualTo("1 1 1");
        step(id, "correctTrainingSession", "sessionId: \"s-2\", minutes: 100, reason: \"误录\", " + AT);
        assertThat(attendance(id)).as("360 of 460 minutes are less than 80 %").isEqualTo("1 1 0");
        step(id, "correctTrainingSession", "sessionId: \"s-2\", minutes: 90, reason: \"更正有误\", " + AT);
        assertThat(attendance(id)).isEqualTo("1 1 1");
    }
}
