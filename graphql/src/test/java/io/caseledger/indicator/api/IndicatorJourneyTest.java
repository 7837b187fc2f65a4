package io.caseledger.indicator.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.Journey;
import io.caseledger.shared.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IndicatorJourneyTest extends Journey {

    @Test
    void a_figure_is_exact_explained_and_follows_corrections() {
        award();
        String inside = resolvedComplaint("in-" + projectId, "2022-12-31T23:59:59+08:00");
        // 2022-12-31T16:00:00Z is 2023-01-01 in Shanghai
        resolvedComplaint("new-year-" + projectId, "2022-12-31T16:00:00Z");
        String late = resolvedComplaint("late-" + projectId, "2023-07-01T00:00:00+08:00");
        JsonNode figure = figure("D16.HANDLED", position(), "");
        assertThat(figure.path("value").asInt()).isEqualTo(2);
        assertThat(figure.path("margin").asInt()).isEqualTo(-48);
        assertThat(figure.path("calendarYears").path(0).path("value").asInt()).isEqualTo(1);
        assertThat(figure.path("calendarYears").path(1).path("value").asInt()).isEqualTo(2);
        assertThat(figure("D16.HANDLED", null, ", asOf: \"2022-12-31\"")
                        .path("value")
                        .asInt())
                .isEqualTo(1);

        JsonNode items = items("counted: false");
        assertThat(items.path("totalCount").asInt()).isEqualTo(1);
        JsonNode item = items.path("nodes").path(0);
        assertThat(item.path("recordId").asString()).isEqualTo(late);
        assertThat(item.path("reason").path("zh").asString()).isEqualTo("日期不在考核期内");
        assertThat(item.path("events")).hasSize(4);
        assertThat(items("counted: true").path("totalCount").asInt()).isEqualTo(2);

        accepted(
                "voidComplaint",
                "complaintId: \"%s\", reason: \"录入错误\", occurredAt: \"2023-07-02T09:00:00+08:00\"".formatted(inside),
                "");
        assertThat(figure("D16.HANDLED", position(), "").path("value").asInt()).isEqualTo(1);
        LocalDate yesterday = LocalDate.now(io.caseledger.shared.Zone.SHANGHAI).minusDays(1);
        assertThat(ask("{ indicatorProgress(projectId: \"%s\", knownAt: \"%s\") { position } }"
                                .formatted(projectId, yesterday))
                        .path("indicatorProgress")
                        .isNull())
                .as("yesterday nobody knew of this project")
                .isTrue();

        accepted("extendProject", "projectId: \"%s\", endsOn: \"2023-10-01\", reason: \"疫情\"".formatted(projectId), "");
        assertThat(figure("D16.HANDLED", position(), "").path("value").asInt()).isEqualTo(2);
    }

    private JsonNode items(String which) {
        return ask("""
            { indicatorItems(indicatorId: "D16.HANDLED", projectId: "%s", %s) { totalCount
              nodes { recordId counted reason { zh en } events { type } history { on lacking } } } }\
            """.formatted(projectId, which)).path("indicatorItems");
    }

    @Test
    @Timeout(60)
    void a_dashboard_sees_the_figure_move() throws Exception {
        award();
        position();
        var subscription = request(
                        "subscription { indicatorProgressChanged(projectId: \"%s\") { position figures { indicator { id } value } } }"
                                .formatted(projectId),
                        Map.of(),
                        Role.DASHBOARD)
                .header("Accept", "text/event-stream");
        figure("D16", position(), "");
        var response = http().send(subscription.build(), BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            assertThat(handled(next(lines))).isZero();
            resolvedComplaint("live-" + projectId, "2022-09-01T09:00:00+08:00");
            assertThat(handled(next(lines))).isEqualTo(1);
        }
    }

    private static int handled(JsonNode progress) {
        return progress.path("figures").path(1).path("value").asInt();
    }

    private static JsonNode next(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data:") && line.length() > 6) {
                return JSON.readTree(line.substring(5)).path("data").path("indicatorProgressChanged");
            }
        }
        throw new AssertionError("The stream ended");
    }
}
