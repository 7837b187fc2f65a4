package io.caseledger.training.api;

import io.caseledger.Journey;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Steps that the journeys of training share, each journey in a project and a programme of its own. */
public abstract class TrainingStory extends Journey {
    private static final String CLASS = "trainingClass { state minutesDelivered deliveredOn certifiedAt }";
    protected final String programmeId = "tp-" + UUID.randomUUID();

    protected final void awardDirection10() {
        accepted("awardProject", """
                projectId: "%s", direction: DIRECTION_10, title: "海外维权与纠纷应对能力建设专题",
                undertakingUnit: {name: "防城港市知识产权保护协会"}, startsOn: "2023-01-01", endsOn: "2024-01-01"\
                """.formatted(projectId), "");
    }

    protected static String newId() {
        return "class-" + UUID.randomUUID();
    }

    protected static String unit(String id, String module, int minutes) {
        return """
                {unitId: "%s", module: %s, title: "单元 %s", titleEn: "Unit %s", plannedMinutes: %d}""".formatted(id, module, id, id, minutes);
    }

    /** A programme with one unit of each module, each of eight class hours. */
    protected final void planProgramme() {
        accepted(
                "planTrainingProgramme",
                """
                programmeId: "%s", projectId: "%s", title: "海外维权能力建设",
                units: [%s, %s, %s, %s], occurredAt: "2023-01-05T09:00:00+08:00"\
                """.formatted(
                                programmeId,
                                projectId,
                                unit("basics", "PROTECTION_BASICS", 360),
                                unit("rights", "RIGHT_CONFIRMATION", 360),
                                unit("disputes", "DISPUTE_RESOLUTION", 360),
                                unit("abroad", "OVERSEAS_PROTECTION", 360)),
                "");
    }

    protected final String planning(String classId, String number, String mode) {
        return """
                classId: "%s", programmeId: "%s", number: "%s", title: "海外维权培训班", mode: %s, capacity: 120,
                organiser: "防城港市知识产权保护协会", occurredAt: "2023-02-01T09:00:00+08:00"\
                """.formatted(classId, programmeId, number, mode);
    }

    protected final String openClass(String number, String mode) {
        String id = newId();
        accepted("planTrainingClass", planning(id, number, mode), "");
        step(id, "openTrainingClass", "occurredAt: \"2023-02-10T09:00:00+08:00\"");
        return id;
    }

    @Override
    protected final JsonNode step(String classId, String mutation, String input) {
        return accepted(mutation, "classId: \"%s\", %s".formatted(classId, input), CLASS);
    }

    protected static String session(String id, String unitId, String lecturer, String day, int minutes) {
        return """
                sessionId: "%s", unitId: "%s", place: "市民中心 301 室", lecturer: "%s", startsAt: "%sT09:00:00+08:00",
                endsAt: "%sT17:00:00+08:00", minutes: %d, occurredAt: "2023-02-11T09:00:00+08:00"\
                """.formatted(id, unitId, lecturer, day, day, minutes);
    }

    protected static String holding(String id, String day, int minutes) {
        return """
                sessionId: "%s", startsAt: "%sT09:00:00+08:00", endsAt: "%sT17:00:00+08:00", minutes: %d""".formatted(id, day, day, minutes);
    }

    /** Plans and delivers a session on a day. */
    protected final JsonNode give(String classId, String id, String unitId, String day, int minutes) {
        step(classId, "planTrainingSession", session(id, unitId, "梁老师", day, minutes));
        return step(classId, "deliverTrainingSession", holding(id, day, minutes));
    }

    /** Uploads and publishes the recording of a session of so many minutes, each with a file of its own. */
    protected final void publish(String classId, String id, int minutes, String from, String until) {
        String sha = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        step(classId, "uploadTrainingRecording", """
                sessionId: "%s", recordingId: "r-1", video: {sha256: "%s", seconds: %d, mediaType: "video/mp4"},
                occurredAt: "2023-07-01T09:00:00+08:00"\
                """.formatted(id, sha, minutes * 60));
        step(classId, "publishTrainingRecording", """
                sessionId: "%s", recordingId: "r-1", url: "https://learn.example.cn/%s", openFrom: "%s"%s,
                occurredAt: "2023-07-01T10:00:00+08:00"\
                """.formatted(
                        id, id, from, until.isEmpty() ? "" : ", openUntil: \"" + until + "\""));
    }
}
