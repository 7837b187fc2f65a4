package io.caseledger.history.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.gate.CommandDesk;
import io.caseledger.history.HistoricalImports;
import io.caseledger.history.HistoricalSheets;
import io.caseledger.history.api.HistoryStory;
import io.caseledger.shared.Now;
import io.caseledger.views.Views;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Several nodes that run the same imports: each row once, whoever is quicker. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoricalImportRaceJourneyTest extends HistoryStory {
    private static final int ROWS = 2_750;

    @Autowired
    private Views views;

    @Autowired
    private HistoricalImports imports;

    @Autowired
    private HistoricalSheets sheets;

    @Autowired
    private CommandDesk desk;

    @Autowired
    private Now now;

    private HistoricalImportRunner node() {
        var properties = new HistoricalImportProperties(true, Duration.ofMillis(50), Duration.ZERO);
        return new HistoricalImportRunner(views, imports, sheets, desk, now, properties);
    }

    @Test
    void nodes_that_take_up_the_same_imports_store_every_row_once() throws IOException, InterruptedException {
        awardDirection9();
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < ROWS; i++) {
            text.append(row(i));
        }
        String digest = stored(text.toString().getBytes(StandardCharsets.UTF_8));
        List<String> ids = List.of(start(digest), start(digest));
        try (var nodes = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 3; i++) {
                HistoricalImportRunner node = node();
                nodes.execute(() -> {
                    while (ids.stream()
                            .anyMatch(it -> imports.standing(it).state().name().equals("RUNNING"))) {
                        node.poll();
                    }
                });
            }
        }
        long stored = 0;
        long duplicates = 0;
        var cases = new HashMap<String, Long>();
        for (String id : ids) {
            JsonNode done = finished(id);
            assertThat(done.path("rowsDone").asInt()).isEqualTo(ROWS);
            stored += done.path("stored").asLong();
            duplicates += done.path("duplicates").asLong();
            for (JsonNode it : receipts(id, ", outcomes: [STORED]")) {
                cases.merge(it.path("caseId").asString(), 1L, Long::sum);
            }
        }
        assertThat(stored).isEqualTo(ROWS);
        assertThat(duplicates).isEqualTo(ROWS);
        assertThat(cases).hasSize(ROWS);
        assertThat(counted("")).isEqualTo(ROWS);
    }
}
