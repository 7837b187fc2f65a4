package io.caseledger.breakglass;

import io.caseledger.breakglass.BreakGlassEvent.BreakGlassEnded;
import io.caseledger.breakglass.BreakGlassEvent.GlassBroken;
import io.caseledger.golden.GoldenEvents;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BreakGlassGoldenTest {
    static final GlassBroken BROKEN = new GlassBroken(
            "b-1",
            "c-1",
            "officer-li",
            "fcg-02",
            "当事人现场突发冲突，须立即核对案情",
            Instant.parse("2022-09-16T07:00:00Z"),
            Instant.parse("2022-09-16T11:00:00Z"));
    static final BreakGlassEnded ENDED =
            new BreakGlassEnded("b-1", "admin", "已核对完毕", Instant.parse("2022-09-16T08:30:00Z"));

    @TestFactory
    Stream<DynamicTest> stored_events_stay_as_they_are() {
        return GoldenEvents.of("breakglass", BreakGlassEvent.class, List.of(BROKEN, ENDED));
    }
}
