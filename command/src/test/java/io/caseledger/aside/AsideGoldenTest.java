package io.caseledger.aside;

import io.caseledger.aside.AsideEvent.EventSetAside;
import io.caseledger.aside.AsideEvent.EventTakenBack;
import io.caseledger.golden.GoldenEvents;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AsideGoldenTest {
    static final Instant AT = Instant.parse("2026-11-30T05:00:00Z");
    static final EventSetAside SET_ASIDE =
            new EventSetAside("a-1", 41, "NoticeRejected", "c-1", "p-1", "程序缺陷，待修复", "admin", AT);
    static final EventTakenBack TAKEN_BACK = new EventTakenBack("a-2", 41, "缺陷已修复", "admin", AT.plusSeconds(60));

    @TestFactory
    Stream<DynamicTest> stored_events_stay_as_they_are() {
        return GoldenEvents.of("aside", AsideEvent.class, List.of(SET_ASIDE, TAKEN_BACK));
    }
}
