package io.caseledger.complaint;

import static io.caseledger.complaint.ComplaintState.*;
import static io.caseledger.complaint.Complaints.*;

import io.caseledger.complaint.ComplaintCommand.CorrectComplaint;
import io.caseledger.complaint.ComplaintCommand.PublishOutcome;
import io.caseledger.complaint.ComplaintCommand.ReopenComplaint;
import io.caseledger.complaint.ComplaintEvent.ComplaintCorrected;
import io.caseledger.gate.Refusals;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplaintCorrectionTest {
    private static CorrectComplaint times(@Nullable Instant noticeReceivedAt, @Nullable Instant handledAt) {
        return new CorrectComplaint("c-1", null, null, null, null, null, noticeReceivedAt, handledAt, "笔误", LATER);
    }

    private static ComplaintCorrected corrected(@Nullable Instant noticeReceivedAt, @Nullable Instant handledAt) {
        return new ComplaintCorrected(
                "c-1", "p-16", null, null, null, null, null, noticeReceivedAt, handledAt, "笔误", LATER);
    }

    @Test
    void a_correction_corrects_something() {
        fixture().given(FILED).when(times(null, null)).expectException(Refusals.with("CORRECTION_EMPTY", null));
    }

    @Test
    void only_what_was_corrected_is_stored() {
        fixture()
                .given(FILED)
                .when(new CorrectComplaint("c-1", null, null, null, null, "更正", null, null, "笔误", LATER))
                .expectEvents(
                        new ComplaintCorrected("c-1", "p-16", null, null, null, null, "更正", null, null, "笔误", LATER));
    }

    @Test
    void the_notice_stays_before_the_step_after_it() {
        fixture().given(FILED, REVIEW).when(times(REVIEWED, null)).expectEvents(corrected(REVIEWED, null));
        fixture()
                .given(FILED, REVIEW)
                .when(times(REVIEWED.plusSeconds(1), null))
                .expectException(Refusals.with("OCCURRED_AFTER_NEXT_STEP", "noticeReceivedAt"));
    }

    @Test
    void the_day_of_handling_is_corrected_only_while_it_is_handled() {
        fixture().given(story(REJECTED)).when(times(null, DECLARED)).expectEvents(corrected(null, DECLARED));
        fixture()
                .given(story(MEASURE_TAKEN))
                .when(times(null, DECLARED))
                .expectException(Refusals.with("NOT_HANDLED", "handledAt"));
        fixture()
                .given(story(REJECTED))
                .when(times(null, REVIEWED.minusSeconds(1)))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "handledAt"));
    }

    @Test
    void what_follows_is_held_against_the_corrected_day() {
        var story = and(story(REJECTED), corrected(null, DECLARED));
        fixture()
                .given(story)
                .when(new PublishOutcome("c-1", "https://example.cn/1", DECLARED.minusSeconds(1)))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "publishedAt"));
        fixture()
                .given(story)
                .when(new ReopenComplaint("c-1", "新证据", DECLARED.minusSeconds(1)))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt"));
    }
}
