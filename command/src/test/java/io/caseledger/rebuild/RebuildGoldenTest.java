package io.caseledger.rebuild;

import io.caseledger.golden.GoldenEvents;
import io.caseledger.rebuild.LaneEvent.LaneRetried;
import io.caseledger.rebuild.RebuildEvent.*;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RebuildGoldenTest {
    static final Instant AT = Instant.parse("2026-11-30T05:00:00Z");
    static final RebuildStarted STARTED = new RebuildStarted("r-1", "新增考核指标", WhenDifferent.STAY, "admin", AT);
    static final RebuildPaused PAUSED = new RebuildPaused("r-1", "admin", AT.plusSeconds(10));
    static final RebuildResumed RESUMED = new RebuildResumed("r-1", "admin", AT.plusSeconds(20));
    static final RebuildCompared COMPARED = new RebuildCompared("r-1", 120_000, 31_000, 2, AT.plusSeconds(30));
    static final RebuildSwitchOrdered ORDERED = new RebuildSwitchOrdered("r-1", "以事件日志为准", "admin", AT.plusSeconds(40));
    static final RebuildSwitched SWITCHED = new RebuildSwitched("r-1", 120_400, 31_050, 2, AT.plusSeconds(50));
    static final RebuildCancelled CANCELLED = new RebuildCancelled("r-1", "夜间再做", "admin", AT.plusSeconds(15));
    static final LaneRetried RETRIED = new LaneRetried("l-1", 0, "磁盘已扩容", "admin", AT);

    @TestFactory
    Stream<DynamicTest> stored_events_stay_as_they_are() {
        return GoldenEvents.of(
                "rebuild",
                RebuildEvent.class,
                List.of(STARTED, PAUSED, RESUMED, COMPARED, ORDERED, SWITCHED, CANCELLED));
    }

    @TestFactory
    Stream<DynamicTest> stored_events_of_lanes_stay_as_they_are() {
        return GoldenEvents.of("rebuild", LaneEvent.class, List.of(RETRIED));
    }
}
