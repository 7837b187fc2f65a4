package io.caseledger.complaint;

import static io.caseledger.complaint.Complaints.*;

import io.caseledger.complaint.ComplaintEvent.*;
import io.caseledger.complaint.ListingSlotEvent.ListingTaken;
import io.caseledger.deadline.Clock;
import io.caseledger.gate.Prints;
import io.caseledger.golden.GoldenEvents;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ComplaintGoldenTest {
    static final Instant PAUSED = Instant.parse("2022-01-20T01:00:00Z");
    static final Instant RESUMED = Instant.parse("2022-01-27T01:00:00Z");
    static final Clock LONGER_WAIT = new Clock(
            WAIT.rule(),
            WAIT.pack(),
            ARRIVED,
            Instant.parse("2022-02-08T16:00:00Z"),
            List.of(new Clock.Pause(PAUSED, RESUMED)));

    static final List<ComplaintEvent> EXAMPLES = List.of(
            FILED,
            REVIEW,
            REJECTION,
            MEASURE,
            DECLARATION,
            DELIVERY,
            new ComplaintClockPaused("c-1", "p-16", "不可抗力", PAUSED),
            new ComplaintClockResumed("c-1", "p-16", LONGER_WAIT, "恢复", RESUMED),
            ESCALATION,
            REINSTATEMENT,
            RESOLUTION,
            WITHDRAWAL,
            VOIDING,
            new ComplaintReopened("c-1", "p-16", "新证据", LATER),
            MERGER,
            new ComplaintCorrected("c-1", "p-16", "京东", HOLDER, RIGHT, SELLER, "更正", RECEIVED, LATER, "笔误", LATER),
            new ComplaintEvidenceAdded("c-1", "p-16", List.of(PROOF), LATER),
            new MaliciousNoticeFlagged("c-1", "p-16", "伪造专利证书", LATER),
            new MaliciousFlagCleared("c-1", "p-16", "查明无恶意", LATER),
            new OutcomePublished("c-1", "p-16", "https://example.cn/gongshi/1", LATER));

    @TestFactory
    Stream<DynamicTest> stored_events_stay_as_they_are() {
        return GoldenEvents.of("complaint", ComplaintEvent.class, EXAMPLES);
    }

    @TestFactory
    Stream<DynamicTest> stored_slots_stay_as_they_are() {
        var taken = new ListingTaken(Claim.of(FILED).slotIds(Prints.HERE).getFirst(), "c-1");
        return GoldenEvents.of("complaint", ListingSlotEvent.class, List.of(taken));
    }
}
