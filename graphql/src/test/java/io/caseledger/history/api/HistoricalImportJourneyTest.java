package io.caseledger.history.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseledger.shared.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files of thousands of rows, good and bad, once and twice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoricalImportJourneyTest extends HistoryStory {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Of all rows, every one whose number ends so is bad in one way or another: 300 of 10,000. */
    private static String maybeBad(int number) {
        return switch (number % 100) {
            case 7 -> row(number).replace("商标", "种子");
            case 48 -> row(number).replace("港口区", "");
            case 93 -> row(number).replace("\n", ",多余\n");
            default -> row(number);
        };
    }

    private HttpResponse<String> download(String path) throws IOException, InterruptedException {
        return http().send(
                        HttpRequest.newBuilder(URI.create(url().replace("/graphql", path)))
                                .header("Authorization", "Bearer " + token(Role.OFFICER))
                                .header("Accept-Language", "zh")
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void ten_thousand_rows_with_three_hundred_bad_ones_have_a_receipt_each_and_twice_store_nothing_twice()
            throws IOException, InterruptedException {
        awardDirection9();
        var text = new StringBuilder(HEADER);
        var bad = new HashMap<Long, String>();
        for (int i = 0; i < 10_000; i++) {
            text.append(maybeBad(i));
            switch (i % 100) {
                case 7 -> bad.put(i + 2L, "CELL_NOT_KNOWN ipType");
                case 48 -> bad.put(i + 2L, "REQUIRED county");
                case 93 -> bad.put(i + 2L, "ROW_NOT_READ row");
                default -> {}
            }
        }
        String digest = stored(text.toString().getBytes(GB18030));
        String importId = start(digest);
        JsonNode done = finished(importId);
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("FINISHED");
        assertThat(done.path("format").asString()).isEqualTo("CSV, GB18030");
        assertThat(done.path("percent").asInt()).isEqualTo(100);
        assertThat(List.of(
                        done.path("rows").asInt(),
                        done.path("stored").asInt(),
                        done.path("refused").asInt()))
                .containsExactly(10_000, 9_700, 300);
        assertThat(done.path("rowsPerSecond").asInt()).isPositive();
        var told = new HashMap<Long, String>();
        for (JsonNode it : receipts(importId, ", outcomes: [REFUSED]")) {
            JsonNode fault = it.at("/faults/0");
            told.put(
                    it.path("row").asLong(),
                    fault.path("code").asString() + " " + fault.path("field").asString());
        }
        assertThat(told).isEqualTo(bad);
        assertThat(counted(", counted: true")).isEqualTo(9_700);

        JsonNode again = finished(start(digest));
        assertThat(List.of(
                        again.path("stored").asInt(),
                        again.path("duplicates").asInt(),
                        again.path("refused").asInt()))
                .containsExactly(0, 9_700, 300);
        assertThat(counted("")).isEqualTo(9_700);
    }

    @Test
    void receipts_are_read_by_page_and_as_a_csv_that_no_spreadsheet_takes_for_formulas()
            throws IOException, InterruptedException {
        awardDirection9();
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < 1_234; i++) {
            text.append(i == 700 ? row(i).replace("商标", "=1+1") : row(i));
        }
        String importId = start(stored(text.toString().getBytes(StandardCharsets.UTF_8)));
        JsonNode done = finished(importId);
        List<JsonNode> receipts = receipts(importId, "");
        assertThat(receipts).hasSize(1_234);
        for (int i = 0; i < receipts.size(); i++) {
            assertThat(receipts.get(i).path("row").asInt()).isEqualTo(i + 2);
        }
        assertThat(new HashSet<>(receipts.stream()
                        .map(it -> it.path("caseId").asString("-"))
                        .toList()))
                .hasSize(1_234);
        HttpResponse<String> csv = download(done.path("receiptsUrl").asString());
        assertThat(csv.statusCode()).isEqualTo(200);
        List<String> lines = new ArrayList<>(csv.body().lines().toList());
        assertThat(lines).hasSize(1_235);
        assertThat(lines.getFirst()).contains("\"row\",\"outcome\"");
        assertThat(lines.get(701))
                .isEqualTo(
                        "\"702\",\"REFUSED\",\"\",\"CELL_NOT_KNOWN\",\"ipType\",\"无法识别的取值：=1+1。请填写其中之一：发明专利、实用新型、外观设计、商标、著作权、地理标志、商业秘密、其他。\"");
        assertThat(lines.get(702))
                .startsWith("\"703\",\"STORED\",\""
                        + receipts.get(701).path("caseId").asString());
        assertThat(download("/reports/historical-imports/none.csv").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_file_that_is_no_list_is_refused_by_name_before_anything_begins() throws IOException, InterruptedException {
        awardDirection9();
        String rows = HEADER + row(1);
        for (var each : List.of(
                List.of("ENCODING_NOT_READ", stored(rows.getBytes(StandardCharsets.UTF_16LE)), "UTF-16"),
                List.of(
                        "COLUMN_MISSING",
                        stored(rows.replace("来源编号", "编号").getBytes(StandardCharsets.UTF_8)),
                        "来源编号 (sourceId)"),
                List.of("LIST_HAS_NO_ROWS", stored(HEADER.getBytes(StandardCharsets.UTF_8)), "row"),
                List.of("FILE_NOT_FOUND", "f".repeat(64), "f"))) {
            JsonNode refused = mutate("importHistoricalCases", importing(each.get(1), "whenDiffers: REFUSE"), "")
                    .at("/userErrors/0");
            assertThat(refused.path("code").asString()).as(refused.toString()).isEqualTo(each.get(0));
            assertThat(refused.path("field").asString()).isEqualTo("input.fileDigest");
            assertThat(refused.path("message").asString()).contains(each.get(2));
        }
    }

    @Test
    void a_file_corrects_what_is_on_record_when_it_may_and_only_with_a_reason()
            throws IOException, InterruptedException {
        awardDirection9();
        var _ = finished(start(stored((HEADER + row(1) + row(2)).getBytes(StandardCharsets.UTF_8))));
        byte[] later = (HEADER + row(1).replace("判决", "和解") + row(2)).getBytes(StandardCharsets.UTF_8);
        String digest = stored(later);
        String refusing = start(digest);
        assertThat(finished(refusing).path("refused").asInt()).isEqualTo(1);
        JsonNode fault = receipts(refusing, ", outcomes: [REFUSED]").getFirst();
        assertThat(fault.at("/faults/0/code").asString()).isEqualTo("HISTORICAL_CASE_DIFFERS");
        assertThat(fault.at("/faults/0/args/1").asString()).isEqualTo("outcome");
        assertThat(refused("importHistoricalCases", importing(digest, "whenDiffers: CORRECT")))
                .isEqualTo("REQUIRED");
        String correcting = accepted(
                        "importHistoricalCases", importing(digest, "whenDiffers: CORRECT, reason: \"来源更新\""), "")
                .path("id")
                .asString();
        assertThat(finished(correcting).path("corrected").asInt()).isEqualTo(1);
        JsonNode shown = ask("{ historicalCase(id: \"%s\") { outcome lastChange { kind reason by } } }"
                        .formatted(fault.path("caseId").asString()))
                .path("historicalCase");
        assertThat(shown.toString()).contains("SETTLED", "CORRECTED", "来源更新", "journey");
    }

    @Test
    void an_import_is_cancelled_and_what_it_stored_stays_with_its_receipts() throws IOException, InterruptedException {
        awardDirection9();
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < 30_000; i++) {
            text.append(row(i));
        }
        String importId = start(stored(text.toString().getBytes(StandardCharsets.UTF_8)));
        await().until(() -> imported(importId).path("rowsDone").asInt() > 0);
        JsonNode cancelled = mutate(
                "cancelHistoricalImport",
                "importId: \"%s\", reason: \"文件有误\", %s".formatted(importId, OCCURRED),
                "historicalImport { state rowsDone stored percent cancelReason }");
        assertThat(cancelled.path("userErrors").isEmpty())
                .as(cancelled.toString())
                .isTrue();
        JsonNode shown = cancelled.path("historicalImport");
        assertThat(shown.path("state").asString()).isEqualTo("STOPPED");
        assertThat(shown.path("percent").asInt()).isLessThan(100);
        int stored = shown.path("stored").asInt();
        assertThat(stored).isLessThan(30_000);
        assertThat(counted("")).isEqualTo(stored);
        assertThat(receipts(importId, "").size()).isEqualTo(stored);
        assertThat(refused(
                        "cancelHistoricalImport", "importId: \"%s\", reason: \"再次\", %s".formatted(importId, OCCURRED)))
                .isEqualTo("HISTORICAL_IMPORT_OVER");
    }
}
