package io.caseledger.training.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was taught, as class hours, modules and open recordings. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrainingIndicatorsJourneyTest extends TrainingStory {
    private String first = "";
    private String second = "";

    private void teach() {
        awardDirection10();
        planProgramme();
        first = openClass("第1期", "OFFLINE");
        second = openClass("第2期", "OFFLINE");
        give(first, "s-1", "basics", "2023-03-10", 360);
        give(first, "s-2", "rights", "2023-03-11", 40);
        give(second, "s-1", "basics", "2023-04-10", 100);
    }

    private JsonNode hours(String arguments) {
        return figure("D10.HOURS", position(), arguments);
    }

    @Test
    void class_hours_are_exact_decimals_of_minutes_over_distinct_units() {
        teach();
        JsonNode hours = hours("");
        assertThat(hours.path("value").decimalValue()).isEqualByComparingTo("8.88");
        assertThat(hours.path("margin").decimalValue()).as("rounded down, too").isEqualByComparingTo("-23.12");
        assertThat(hours.path("met").asBoolean()).isFalse();
        assertThat(hours.at("/calendarYears/0/value").decimalValue()).isEqualByComparingTo("8.88");
        assertThat(hours(", asOf: \"2023-03-10\"").path("value").toString()).isEqualTo("8");
        assertThat(figure("D10.MODULES", position(), "").path("value").asInt()).isEqualTo(2);

        step(second, "correctTrainingSession", """
                sessionId: "s-1", minutes: 400, reason: "误录", occurredAt: "2023-05-01T09:00:00+08:00\"""");
        assertThat(hours("").path("value").decimalValue())
                .as("that class heard more of the unit")
                .isEqualByComparingTo("9.77");
        assertThat(hours(", asOf: \"2023-03-31\"").path("value").decimalValue()).isEqualByComparingTo("8.88");
    }

    @Test
    void a_repeated_unit_is_explained_with_the_class_that_counts() {
        teach();
        JsonNode items = ask("""
                        { indicatorItems(indicatorId: "D10.HOURS", projectId: "%s", counted: false, atPosition: %d) { totalCount
                          nodes { recordId amount reason { zh } history { amount } } } }""".formatted(projectId, position())).path("indicatorItems");
        assertThat(items.path("totalCount").asInt()).isEqualTo(1);
        JsonNode item = items.at("/nodes/0");
        assertThat(item.path("recordId").asString()).isEqualTo(second + "/s-1");
        assertThat(item.path("amount").asInt()).isEqualTo(100);
        assertThat(item.at("/reason/zh").asString()).contains(first, "只计较大者");
        assertThat(item.at("/history/1/amount").asInt()).isEqualTo(100);
    }

    @Test
    void all_recordings_are_open_only_when_each_that_is_required_is() {
        teach();
        publish(first, "s-1", 360, "2023-07-02", "");
        publish(first, "s-2", 40, "2023-07-02", "");
        assertThat(videos("").path("value").asInt()).isEqualTo(2);
        assertThat(videos("").path("margin").asInt()).isEqualTo(-1);
        assertThat(videos("").path("met").asBoolean()).isFalse();
        publish(second, "s-1", 100, "2023-07-03", "");
        assertThat(videos("").path("met").asBoolean()).isTrue();
        assertThat(videos(", asOf: \"2023-07-02\"").path("met").asBoolean()).isFalse();
        assertThat(
                        ask("{ indicatorProgress(projectId: \"%s\") { figures { indicator { id all } target beside { value } } } }"
                                        .formatted(projectId))
                                .toString())
                .contains(
                        "{\"indicator\":{\"id\":\"D10.VIDEO\",\"all\":\"D10.VIDEO.REQUIRED\"},\"target\":3,\"beside\":[{\"value\":3}]}");
    }

    private JsonNode videos(String arguments) {
        return figure("D10.VIDEO", position(), arguments);
    }
}
