package io.caseledger.history.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.shared.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An import that somebody watches. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoricalProgressJourneyTest extends HistoryStory {
    private static final String DATA = "data:";

    @Test
    void progress_is_pushed_until_every_row_has_its_receipt() throws IOException, InterruptedException {
        awardDirection9();
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < 4_000; i++) {
            text.append(row(i));
        }
        String importId = start(stored(text.toString().getBytes(StandardCharsets.UTF_8)));
        ask("{ historicalImport(id: \"%s\", atPosition: %d) { id } }".formatted(importId, position()));
        var subscription = request(
                        "subscription { historicalImportProgressed(importId: \"%s\") { state rowsDone percent } }"
                                .formatted(importId),
                        Map.of(),
                        Role.AUDITOR)
                .header("Accept", "text/event-stream");
        var done = new ArrayList<Long>();
        JsonNode last;
        try (var lines = new BufferedReader(new InputStreamReader(
                http().send(subscription.build(), BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            do {
                last = next(lines);
                done.add(last.path("rowsDone").asLong());
            } while (last.path("state").asString().equals("RUNNING"));
        }
        assertThat(last.path("state").asString()).isEqualTo("FINISHED");
        assertThat(last.path("percent").asInt()).isEqualTo(100);
        assertThat(done).isSorted().last().isEqualTo(4_000L);
    }

    /** Its rows are a register of the city; the file and its receipts are its workstation's. */
    @Test
    void an_import_is_watched_and_fetched_by_its_workstation_and_the_rows_are_seen_by_all() throws Exception {
        awardDirection9();
        String importId = start(stored((HEADER + row(1)).getBytes(StandardCharsets.UTF_8)));
        assertThat(finished(importId).path("stored").asInt()).isOne();
        String other = token("officer-b", "fcg-02", Role.OFFICER);
        String watch = "subscription { historicalImportProgressed(importId: \"%s\") { state } }";
        assertThat(watched(watch.formatted(importId), other).replace(importId, "ID"))
                .contains("errors")
                .isEqualTo(watched(watch.formatted("i-404"), other).replace("i-404", "ID"));
        assertThat(served(importId, token(Role.OFFICER))).startsWith("200");
        assertThat(served(importId, other).replace(importId, "ID"))
                .startsWith("404")
                .isEqualTo(served("i-404", other).replace("i-404", "ID"));
        String rows = "{ historicalCases(filter: {projectId: \"%s\"}, atPosition: %d) { totalCount } }";
        assertThat(send(request(rows.formatted(projectId, position()), Map.of(), other))
                        .at("/data/historicalCases/totalCount")
                        .asInt())
                .isOne();
    }

    /** A stream that is refused ends at once. */
    private String watched(String subscription, String token) throws IOException, InterruptedException {
        var request = request(subscription, Map.of(), token).header("Accept", "text/event-stream");
        return http().send(request.build(), BodyHandlers.ofString()).body();
    }

    private String served(String importId, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(url().replace("/graphql", "/reports/historical-imports/" + importId + ".csv")))
                .header("Authorization", "Bearer " + token)
                .build();
        var response = http().send(request, BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }

    private static JsonNode next(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && (!line.startsWith(DATA) || line.length() < 20)) {
            line = lines.readLine();
        }
        assertThat(line).as("the stream goes on").isNotNull();
        JsonNode pushed = JSON.readTree(String.valueOf(line).substring(DATA.length()));
        assertThat(pushed.has("errors")).as(pushed.toString()).isFalse();
        return pushed.at("/data/historicalImportProgressed");
    }
}
