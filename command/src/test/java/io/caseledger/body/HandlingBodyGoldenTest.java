package io.caseledger.body;

import static io.caseledger.body.Bodies.*;

import io.caseledger.body.HandlingBodyEvent.*;
import io.caseledger.golden.GoldenEvents;
import io.caseledger.shared.Validity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HandlingBodyGoldenTest {
    @TestFactory
    Stream<DynamicTest> stored_bodies_stay_as_they_are() {
        return GoldenEvents.of(
                "body",
                HandlingBodyEvent.class,
                List.of(
                        REGISTERED,
                        RECORDED,
                        new HandlingCapacityCorrected(
                                "b-1", PROJECT, 1, capacity("2019-06-01", "2024-01-01", 6), "笔误", WHEN),
                        new HandlingCapacityVoided("b-1", PROJECT, 1, "误录", WHEN),
                        new HandlingBodyClosed("b-1", PROJECT, day("2020-01-01"), "机构改革", WHEN),
                        new HandlingBodyReopened("b-1", PROJECT, day("2021-01-01"), "恢复", WHEN),
                        new HandlingBodyCorrected(
                                "b-1", PROJECT, OTHER, List.of(Validity.since(day("1993-05-23"))), "笔误", WHEN),
                        new HandlingBodyVoided("b-1", PROJECT, "重复", WHEN)));
    }
}
