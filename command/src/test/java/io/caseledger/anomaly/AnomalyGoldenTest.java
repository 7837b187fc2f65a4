package io.caseledger.anomaly;

import io.caseledger.anomaly.AnomalyEvent.AnomalyAssessed;
import io.caseledger.golden.GoldenEvents;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AnomalyGoldenTest {
    static final AnomalyAssessed ASSESSED = new AnomalyAssessed(
            "a-1",
            "p-1",
            "anomaly:0c7d",
            "AN.BACKDATED",
            true,
            List.of(17L, 42L),
            Assessment.EXPLAINED,
            "工作站搬迁期间手工登记，已核对纸质台账",
            "auditor-huang",
            Instant.parse("2023-01-09T02:00:00Z"));

    @TestFactory
    Stream<DynamicTest> stored_events_stay_as_they_are() {
        return GoldenEvents.of("anomaly", AnomalyEvent.class, List.of(ASSESSED));
    }
}
