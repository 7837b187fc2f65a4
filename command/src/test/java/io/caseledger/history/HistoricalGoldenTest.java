package io.caseledger.history;

import static io.caseledger.history.Histories.*;

import io.caseledger.golden.GoldenEvents;
import io.caseledger.history.HistoricalCaseEvent.*;
import io.caseledger.history.HistoricalImportEvent.*;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HistoricalGoldenTest {
    @TestFactory
    Stream<DynamicTest> stored_historical_cases_stay_as_they_are() {
        return GoldenEvents.of(
                "history",
                HistoricalCaseEvent.class,
                List.of(
                        RECORDED,
                        new HistoricalCaseCorrected(
                                CASE, PROJECT, withAmount(FACTS, "9900"), "import-1", 7L, "金额有误", "officer-1", LATER),
                        new HistoricalCaseVoided(CASE, PROJECT, "误录", "officer-1", LATER),
                        new HistoricalCaseReinstated(CASE, PROJECT, "并非误录", "officer-1", LATER),
                        MERGED,
                        new HistoricalCaseUnmerged(CASE, PROJECT, OTHER, "并非同一纠纷", "officer-1", LATER),
                        ABSORBED,
                        new HistoricalCaseReleased(OTHER, PROJECT, CASE, LATER)));
    }

    @TestFactory
    Stream<DynamicTest> stored_imports_stay_as_they_are() {
        var fault = new HistoricalRowFault("REQUIRED", "sourceId", List.of());
        return GoldenEvents.of(
                "history",
                HistoricalImportEvent.class,
                List.of(
                        new HistoricalImportStarted(
                                "i-1",
                                PROJECT,
                                "d".repeat(64),
                                "cases.csv",
                                "CSV, UTF-8",
                                List.of("备注"),
                                1_203,
                                500,
                                HistoricalDifference.CORRECT,
                                "来源更新",
                                "officer-1",
                                AT),
                        new HistoricalBlockStored(
                                "i-1",
                                PROJECT,
                                0,
                                List.of(
                                        HistoricalReceipt.of(2, HistoricalRowOutcome.STORED, CASE),
                                        HistoricalReceipt.refused(3, null, List.of(fault))),
                                120,
                                LATER),
                        new HistoricalImportFinished("i-1", PROJECT, LATER),
                        new HistoricalImportCancelled("i-1", PROJECT, "文件有误", "officer-1", LATER),
                        new HistoricalImportFailed("i-1", PROJECT, List.of(fault), LATER)));
    }
}
