package io.caseledger.training.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.training.api.TrainingStory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** D10.HOURS, D10.MODULES and D10.VIDEO move exactly with what was taught and recorded. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrainingIndicatorJourneyTest extends TrainingStory {
    @Autowired
    private RecordingWatch watch;

    private JsonNode on(String indicator, String day) {
        long head = ask("{ position }").path("position").asLong();
        return figure(indicator, Math.max(head, position()), ", asOf: \"" + day + "\"");
    }

    private void hours(double value, boolean met) {
        JsonNode hours = on("D10.HOURS", "2023-12-31");
        assertThat(hours.path("value").asDouble()).isEqualTo(value);
        assertThat(hours.path("margin").asDouble()).isEqualTo(Math.round((value - 32) * 100) / 100.0);
        assertThat(hours.path("met").asBoolean()).isEqualTo(met);
    }

    private int modules() {
        return on("D10.MODULES", "2023-12-31").path("value").asInt();
    }

    @Test
    void hours_count_each_unit_once_and_need_all_four_modules() {
        awardDirection10();
        planProgramme();
        accepted("addSyllabusUnit", """
                programmeId: "%s", unit: %s, occurredAt: "2023-01-06T09:00:00+08:00"\
                """.formatted(programmeId, unit("more-basics", "PROTECTION_BASICS", 360)), "");
        String first = openClass("第1期", "OFFLINE");
        hours(0, false);
        give(first, "s-1", "basics", "2023-03-10", 180);
        hours(4, false);
        give(first, "s-2", "basics", "2023-03-11", 180);
        hours(8, false);
        assertThat(modules()).isEqualTo(1);

        String second = openClass("第2期", "OFFLINE");
        give(second, "s-1", "basics", "2023-04-10", 360);
        hours(8, false); // the unit again, for another class
        give(second, "s-2", "rights", "2023-04-11", 360);
        give(second, "s-3", "disputes", "2023-04-12", 360);
        give(second, "s-4", "more-basics", "2023-04-13", 360);
        hours(32, false); // a module is missing
        assertThat(modules()).isEqualTo(3);
        give(second, "s-5", "abroad", "2023-04-14", 1);
        hours(32.02, true);
        assertThat(modules()).isEqualTo(4);
        assertThat(on("D10.HOURS", "2023-04-13").path("met").asBoolean()).isFalse();

        step(second, "correctTrainingSession", """
                sessionId: "s-4", minutes: 359, reason: "误录", occurredAt: "2023-05-01T09:00:00+08:00\"""");
        hours(32, true); // 1439 minutes of four units and one of the fifth: exactly the target
        step(second, "correctTrainingSession", """
                sessionId: "s-4", minutes: 358, reason: "误录", occurredAt: "2023-05-02T09:00:00+08:00\"""");
        hours(31.97, false);
        step(first, "cancelTrainingClass", "reason: \"误录\", occurredAt: \"2023-05-03T09:00:00+08:00\"");
        hours(31.97, false); // the second class had the unit, too
        step(second, "voidTrainingSession", """
                sessionId: "s-1", reason: "误录", occurredAt: "2023-05-04T09:00:00+08:00\"""");
        hours(23.97, false);
        assertThat(modules()).as("more-basics is left").isEqualTo(4);
    }

    @Test
    void every_session_on_site_needs_a_recording_that_is_still_open() {
        awardDirection10();
        planProgramme();
        String id = openClass("第1期", "OFFLINE");
        assertThat(on("D10.VIDEO", "2023-12-31").path("met").asBoolean()).isFalse();
        give(id, "s-1", "basics", "2023-03-10", 360);
        give(id, "s-2", "rights", "2023-03-11", 360);
        give(openClass("第2期", "ONLINE"), "s-1", "abroad", "2023-03-12", 360);
        publish(id, "s-1", 360, "2023-07-01", "2023-10-01");
        assertThat(on("D10.VIDEO", "2023-08-01").path("value").asInt()).isEqualTo(1);
        publish(id, "s-2", 360, "2023-07-05", "");
        assertThat(on("D10.VIDEO", "2023-07-04").path("met").asBoolean()).isFalse();
        assertThat(on("D10.VIDEO", "2023-07-05").path("met").asBoolean()).isTrue();
        for (int polled = 0; polled < 2; polled++) {
            assertThat(on("D10.VIDEO", "2023-09-30").path("met").asBoolean()).isTrue();
            assertThat(on("D10.VIDEO", "2023-10-01").path("value").asInt()).isEqualTo(1);
            assertThat(on("D10.VIDEO", "2023-10-01").path("met").asBoolean()).isFalse();
            watch.poll();
        }
        step(id, "publishTrainingRecording", """
                sessionId: "s-1", recordingId: "r-1", url: "https://learn.example.cn/s-1", openFrom: "2023-07-01",
                occurredAt: "2023-11-01T10:00:00+08:00\"""");
        assertThat(on("D10.VIDEO", "2023-10-01").path("met").asBoolean()).isTrue();
        step(id, "takeDownTrainingRecording", """
                sessionId: "s-2", recordingId: "r-1", reason: "声音缺失", occurredAt: "2023-11-02T09:00:00+08:00\"""");
        assertThat(on("D10.VIDEO", "2023-12-31").path("met").asBoolean()).isFalse();
        step(id, "voidTrainingSession", """
                sessionId: "s-2", reason: "误录", occurredAt: "2023-11-03T09:00:00+08:00\"""");
        assertThat(on("D10.VIDEO", "2023-12-31").path("met").asBoolean()).isTrue();
    }
}
