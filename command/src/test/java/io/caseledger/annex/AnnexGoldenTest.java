package io.caseledger.annex;

import io.caseledger.annex.AnnexEvent.AnnexCompiled;
import io.caseledger.golden.GoldenEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AnnexGoldenTest {
    static final AnnexCompiled COMPILED = new AnnexCompiled(
            "a-1",
            "p-9",
            LocalDate.of(2018, 1, 1),
            LocalDate.of(2023, 1, 1),
            4711,
            List.of(
                    new AnnexFile(AnnexFormat.JSON, "0a".repeat(32), 20_000),
                    new AnnexFile(AnnexFormat.HTML, "1b".repeat(32), 60_000),
                    new AnnexFile(AnnexFormat.PDF, "2c".repeat(32), 300_000),
                    new AnnexFile(AnnexFormat.XLSX, "3d".repeat(32), 12_000)),
            Instant.parse("2023-03-01T01:00:00Z"));

    @TestFactory
    Stream<DynamicTest> stored_events_stay_as_they_are() {
        return GoldenEvents.of("annex", AnnexEvent.class, List.of(COMPILED));
    }
}
