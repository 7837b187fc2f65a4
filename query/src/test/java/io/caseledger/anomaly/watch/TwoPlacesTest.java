package io.caseledger.anomaly.watch;

import static io.caseledger.anomaly.watch.Chronicle.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoPlacesTest {
    private static final String TEACHER = "AN.TWO_PLACES.TEACHER";
    private static final String HEARING = "AN.TWO_PLACES.HEARING";
    private static final String TRAINEE = "AN.TWO_PLACES.TRAINEE";
    private static final String DELIVERED = "training.SessionEvent.TrainingSessionDelivered";
    private static final String SCHEDULED = "dispute.AdjudicationEvent.OralHearingScheduled";
    private static final String ASSIGNED = "dispute.CaseFileEvent.DisputeOfficerAssigned";
    private static final String ATTENDED = "attendance.ParticipationEvent.AttendanceRecorded";

    private static Map<String, Object> lesson(String lecturer, String from, String until) {
        return Map.of("lecturer", lecturer, "place", "一楼", "startsAt", at(from), "endsAt", at(until));
    }

    private static Chronicle taught(String other, String from, String until) {
        return new Chronicle()
                .then(
                        DELIVERED,
                        "t-1",
                        "sessionId",
                        "s-1",
                        "lesson",
                        lesson("黄 老师", "2023-01-01T09:00", "2023-01-01T11:00"))
                .then(DELIVERED, "t-2", "projectId", "p-2", "sessionId", "s-2", "lesson", lesson(other, from, until));
    }

    @ParameterizedTest
    @CsvSource({
        "黄老师, 2023-01-01T10:59, 2023-01-01T12:00, 1",
        "黄老师, 2023-01-01T11:00, 2023-01-01T12:00, 0",
        "黄老师, 2023-01-01T08:00, 2023-01-01T09:00, 0",
        "黄老师, 2023-01-01T08:00, 2023-01-01T09:01, 1",
        "黄老师, 2023-01-02T09:00, 2023-01-02T11:00, 0",
        "李老师, 2023-01-01T09:00, 2023-01-01T11:00, 0"
    })
    void a_lecturer_teaches_in_two_projects_at_a_time(String other, String from, String until, int found) {
        assertThat(taught(other, from, until).standing(TEACHER)).hasSize(found);
    }

    @Test
    void it_names_the_time_and_the_sessions_and_never_the_person() {
        Anomaly clash = taught("黄老师", "2023-01-01T10:30", "2023-01-01T12:00")
                .found(TEACHER)
                .getFirst();
        assertThat(Chronicle.explained(clash))
                .isEqualTo("One person's times overlap 1 times on 2023-01-01;"
                        + " once from 2023-01-01 10:30 to 2023-01-01 11:00, for 30 minutes.");
        assertThat(clash.projectIds()).containsExactly("p-1", "p-2");
        assertThat(clash.toString()).doesNotContain("黄");
    }

    @Test
    void a_coach_who_teaches_at_the_same_time_is_found_and_a_corrected_lecturer_no_longer() {
        var told = new Chronicle()
                .then(
                        DELIVERED,
                        "t-1",
                        "sessionId",
                        "s-1",
                        "lesson",
                        lesson("黄老师", "2023-01-01T09:00", "2023-01-01T11:00"))
                .then(
                        "workstation.WorkstationEvent.CoachingRecorded",
                        "w-1",
                        "session",
                        1,
                        "coach",
                        "黄老师",
                        "minutes",
                        90,
                        "occurredAt",
                        at("2023-01-01T08:00"));
        assertThat(told.standing(TEACHER)).hasSize(1);
        told.then(
                "training.SessionEvent.TrainingSessionCorrected",
                "t-1",
                "sessionId",
                "s-1",
                "lesson",
                lesson("李老师", "2023-01-01T09:00", "2023-01-01T11:00"));
        assertThat(told.found(TEACHER)).singleElement().matches(it -> !it.standing());
    }

    private static Chronicle heard(String other, String place) {
        return new Chronicle()
                .then(ASSIGNED, "d-1", "officer", "wu")
                .then(SCHEDULED, "d-1", "hearingAt", at("2023-01-05T09:00"), "place", "第一审理室")
                .then(SCHEDULED, "d-2", "hearingAt", at(other), "place", place)
                .then(ASSIGNED, "d-2", "officer", "wu");
    }

    @ParameterizedTest
    @CsvSource({"2023-01-05T09:59, 第二审理室, 1", "2023-01-05T10:00, 第二审理室, 0", "2023-01-05T09:30, 第一审理室, 0"})
    void an_officer_has_two_hearings_within_an_hour_at_two_places(String other, String place, int found) {
        assertThat(heard(other, place).standing(HEARING)).hasSize(found);
    }

    @Test
    void a_hearing_that_is_moved_or_an_officer_who_leaves_ends_it() {
        assertThat(heard("2023-01-05T09:30", "第二审理室")
                        .then(SCHEDULED, "d-2", "hearingAt", at("2023-01-06T09:00"), "place", "第二审理室")
                        .found(HEARING))
                .singleElement()
                .matches(it -> !it.standing());
        assertThat(heard("2023-01-05T09:30", "第二审理室")
                        .then("dispute.CaseFileEvent.DisputeOfficerUnassigned", "d-2", "officer", "wu")
                        .found(HEARING))
                .singleElement()
                .matches(it -> !it.standing());
    }

    @Test
    void a_hearing_that_was_held_is_not_replaced_by_the_next_one() {
        assertThat(heard("2023-01-05T09:30", "第二审理室")
                        .then("dispute.AdjudicationEvent.OralHearingHeld", "d-2")
                        .then(SCHEDULED, "d-2", "hearingAt", at("2023-01-06T09:00"), "place", "第二审理室")
                        .standing(HEARING))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"OFFLINE, 1", "ONLINE, 0"})
    void a_trainee_in_two_classes_on_site_at_a_time_is_found_past_the_commands(String mode, int found) {
        var told = new Chronicle();
        for (String it : new String[] {"1", "2"}) {
            told.then(
                            "attendance.ParticipationEvent.TraineeEnrolled",
                            "pt-" + it,
                            "traineeId",
                            "tr-1",
                            "mode",
                            it.equals("1") ? "OFFLINE" : mode)
                    .then(
                            ATTENDED,
                            "pt-" + it,
                            "sessionId",
                            "s-" + it,
                            "startsAt",
                            at("2023-01-01T09:00"),
                            "endsAt",
                            at("2023-01-01T10:00"));
        }
        assertThat(told.standing(TRAINEE)).hasSize(found);
        told.then("attendance.ParticipationEvent.AttendanceVoided", "pt-2", "sessionId", "s-2");
        assertThat(told.standing(TRAINEE)).isEmpty();
    }
}
