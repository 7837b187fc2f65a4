package io.caseledger.history;

import static io.caseledger.history.Histories.*;

import io.caseledger.golden.GoldenEvents;
import io.caseledger.history.HistoricalCaseEvent.*;
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
}
