package io.caseledger.training.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.training.api.TrainingStory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A recording closes by itself when its time is over, and what was open on a day stays on record. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordingJourneyTest extends TrainingStory {
    @Autowired
    private RecordingWatch watch;

    private JsonNode open(String day) {
        return ask("""
                        { openTrainingRecordings(projectId: "%s", asOf: "%s", atPosition: %d) {
                          session { sessionId } recording { recordingId video { seconds } } publication { url openFrom openUntil } } }""".formatted(projectId, day, position())).path("openTrainingRecordings");
    }

    private JsonNode session(String classId, String id) {
        return ask("""
                        { trainingSession(classId: "%s", sessionId: "%s", atPosition: %d) {
                          videoOpen videoOpenUntil recorded recordings { state endReason replacedBy publications { endedOn } } } }""".formatted(
                        classId, id, ask("{ position }").path("position").asLong()))
                .path("trainingSession");
    }

    @Test
    void what_is_open_is_told_for_any_day() {
        awardDirection10();
        planProgramme();
        String id = openClass("第1期", "OFFLINE");
        give(id, "s-1", "basics", "2023-03-10", 360);
        give(id, "s-2", "rights", "2023-03-11", 360);
        publish(id, "s-1", 360, "2023-07-01", "2023-10-01");
        publish(id, "s-2", 360, "2023-07-05", "");
        assertThat(open("2023-06-30")).isEmpty();
        assertThat(open("2023-07-01")).hasSize(1);
        assertThat(open("2023-07-05")).hasSize(2);
        assertThat(open("2023-10-01").at("/0/session/sessionId").asString()).isEqualTo("s-2");

        watch.poll();
        JsonNode closed = session(id, "s-1");
        assertThat(closed.path("videoOpenUntil").asString()).isEqualTo("2023-10-01");
        assertThat(closed.path("recorded").asBoolean()).isTrue();
        assertThat(closed.at("/recordings/0/state").asString()).isEqualTo("CLOSED");
        assertThat(closed.at("/recordings/0/publications/0/endedOn").asString()).isEqualTo("2023-10-01");
        assertThat(session(id, "s-2").path("videoOpen").asBoolean()).isTrue();

        String listed = """
                { open: trainingSessions(filter: {classId: "%s", videoOpenAt: "2023-09-30"}) { totalCount }
                  over: trainingSessions(filter: {classId: "%s", videoOpenAt: "2023-10-01"}) { totalCount } }""";
        JsonNode lists = ask(listed.formatted(id, id));
        assertThat(lists.at("/open/totalCount").asInt()).isEqualTo(2);
        assertThat(lists.at("/over/totalCount").asInt()).isEqualTo(1);

        step(id, "takeDownTrainingRecording", """
                sessionId: "s-2", recordingId: "r-1", reason: "声音缺失", occurredAt: "2023-08-01T09:00:00+08:00\"""");
        step(id, "replaceTrainingRecording", """
                sessionId: "s-2", recordingId: "r-2", replacedId: "r-1", reason: "重新剪辑",
                video: {url: "https://video.example.cn/2.mp4", seconds: 20000, mediaType: "video/mp4"},
                occurredAt: "2023-08-02T09:00:00+08:00\"""");
        assertThat(open("2023-07-31")).hasSize(2);
        assertThat(open("2023-08-02")).hasSize(1);
        step(id, "publishTrainingRecording", """
                sessionId: "s-2", recordingId: "r-2", url: "https://learn.example.cn/2b", openFrom: "2023-08-03",
                occurredAt: "2023-08-03T09:00:00+08:00\"""");
        assertThat(open("2023-08-03").at("/1/publication/url").asString()).isEqualTo("https://learn.example.cn/2b");
        assertThat(session(id, "s-2").at("/recordings/0/replacedBy").asString()).isEqualTo("r-2");
    }
}
