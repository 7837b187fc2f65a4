package io.caseledger.anomaly.watch;

import static io.caseledger.anomaly.watch.Chronicle.at;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BackdatingTest {
    private static final String RULE = "AN.BACKDATED";
    private static final String FILED = "complaint.ComplaintEvent.ComplaintFiled";

    private static Chronicle filed(String happened, String recorded) {
        return new Chronicle().on(recorded).then(FILED, "c-1", "occurredAt", at(happened));
    }

    /** The rule allows 30 days, counted as days in Shanghai. */
    @ParameterizedTest
    @CsvSource({
        "2022-12-03T00:00, 2023-01-02T23:59, 0",
        "2022-12-03T23:59, 2023-01-02T00:00, 0",
        "2022-12-02T23:59, 2023-01-02T00:00, 1",
        "2022-11-20T09:00, 2023-01-02T09:00, 1",
        "2023-01-02T09:00, 2023-01-02T09:00, 0"
    })
    void what_is_recorded_on_the_thirty_first_day_after_it_happened_is_late(
            String happened, String recorded, int found) {
        assertThat(filed(happened, recorded).standing(RULE)).hasSize(found);
    }

    @Test
    void it_says_how_late_and_by_which_event() {
        Anomaly late = filed("2022-11-20T09:00", "2023-01-02T09:00").found(RULE).getFirst();
        assertThat(Chronicle.explained(late))
                .isEqualTo("Recorded on 2023-01-02, 43 days after it happened on 2022-11-20; the rule allows 30.");
        assertThat(late.projectIds()).containsExactly("p-1");
        assertThat(late.foundAt()).isEqualTo(at("2023-01-02T09:00"));
        assertThat(late.events()).singleElement().satisfies(it -> {
            assertThat(it.position()).isEqualTo(1);
            assertThat(it.type()).isEqualTo("ComplaintFiled");
            assertThat(it.recordId()).isEqualTo("c-1");
            assertThat(it.by()).isEqualTo("officer-li");
        });
    }

    @Test
    void a_correction_of_the_day_is_judged_by_when_the_event_was_recorded() {
        String corrected = "complaint.ComplaintEvent.ComplaintCorrected";
        var late = filed("2022-11-20T09:00", "2023-01-02T09:00").on("2023-03-01T09:00");
        assertThat(late.then(corrected, "c-1", "noticeReceivedAt", at("2022-12-20T09:00"))
                        .found(RULE))
                .singleElement()
                .matches(it -> !it.standing() && it.ceasedPosition() == 2);
        var early = filed("2023-01-01T09:00", "2023-01-02T09:00").on("2023-01-05T09:00");
        assertThat(early.then(corrected, "c-1", "noticeReceivedAt", at("2022-11-01T09:00"))
                        .standing(RULE))
                .singleElement()
                .matches(it ->
                        it.events().size() == 2 && it.numbers().get("days").equals("62"));
    }

    @Test
    void with_the_record_its_anomaly_no_longer_stands_and_is_not_gone() {
        var voided = filed("2022-11-20T09:00", "2023-01-02T09:00")
                .then("complaint.ComplaintEvent.ComplaintVoided", "c-1", "occurredAt", at("2023-01-03T09:00"));
        assertThat(voided.found(RULE)).singleElement().matches(it -> !it.standing() && it.ceasedPosition() == 2);
    }

    @Test
    void imports_of_historical_cases_are_of_the_past_by_their_nature() {
        var imported = new Chronicle()
                .then(
                        "history.HistoricalCaseEvent.HistoricalCaseRecorded",
                        "h-1",
                        "occurredAt",
                        at("2010-01-01T09:00"));
        assertThat(imported.found()).isEmpty();
    }

    @Test
    void attendance_is_to_be_recorded_within_a_week() {
        for (var day : new String[] {"2023-01-08T09:00", "2023-01-09T09:00"}) {
            var attended = new Chronicle()
                    .on(day)
                    .then(
                            "attendance.ParticipationEvent.AttendanceRecorded",
                            "pt-1",
                            "sessionId",
                            "s-1",
                            "startsAt",
                            at("2023-01-01T09:00"),
                            "endsAt",
                            at("2023-01-01T11:00"));
            assertThat(attended.standing("AN.BACKDATED.ATTENDANCE")).hasSize(day.contains("-09T") ? 1 : 0);
        }
    }
}
