package io.caseledger.attendance;

import static io.caseledger.attendance.Attendances.*;
import static io.caseledger.gate.Refusals.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.MatcherAssert.assertThat;

import io.caseledger.attendance.ParticipationCommand.*;
import io.caseledger.attendance.ParticipationEvent.*;
import io.caseledger.attendance.TraineeEvent.*;
import io.caseledger.training.ClassMode;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two registrations that turn out to be one person, and such that do not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergeTest {
    final Office office = new Office();

    @BeforeEach
    void people_and_classes() {
        office.taught("c-1", ClassMode.OFFLINE, 10, 11);
        office.taught("c-2", ClassMode.OFFLINE, 10);
        office.register("t-1", named("阮文"));
        office.register("t-2", NGUYEN);
        office.register("t-3", named("阮某"));
    }

    private Presence presence(String classId, String traineeId) {
        return Objects.requireNonNull(office.presence(classId, traineeId));
    }

    private void refuses(Runnable step, String code, String field) {
        assertThat(catchThrowable(step::run), with(code, field.isEmpty() ? null : field));
    }

    @Test
    void what_was_attended_moves_to_the_other_registration_and_back() {
        office.attend("c-1", "s-1", "t-1");
        office.merge("t-1", "t-2");
        assertThat(presence("c-1", "t-1"))
                .returns(ParticipationState.MERGED, Presence::state)
                .returns("t-2", Presence::traineeId);
        assertThat(presence("c-1", "t-2").at("s-1"))
                .hasValueSatisfying(it -> assertThat(it)
                        .returns(AttendanceState.CONFIRMED, Attendance::state)
                        .returns(true, Attendance::isAbsorbed));
        assertThat(office.participations().standing("c-1", "t-1").participationId())
                .isEqualTo(ParticipationCommand.idOf("c-1", "t-2"));

        office.unmerge("t-1");
        assertThat(presence("c-1", "t-1").at("s-1"))
                .hasValueSatisfying(it -> assertThat(it)
                        .returns(AttendanceState.CONFIRMED, Attendance::state)
                        .returns(false, Attendance::isAbsorbed));
        assertThat(presence("c-1", "t-2"))
                .as("it was in the class because of the merger only")
                .returns(ParticipationState.WITHDRAWN, Presence::state)
                .returns(0, it -> it.attendances().size());
        office.attend("c-2", "s-1", "t-2"); // at the time that the first one is back at
    }

    @Test
    void one_session_in_both_is_one_attendance_and_two_sessions_at_a_time_are_refused() {
        office.attend("c-1", "s-1", "t-1");
        office.record("c-1", "s-1", "t-2");
        office.attend("c-1", "s-2", "t-2");
        office.merge("t-1", "t-2");
        assertThat(presence("c-1", "t-2").effective())
                .extracting(Attendance::sessionId, Attendance::state)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("s-1", AttendanceState.CONFIRMED),
                        org.assertj.core.groups.Tuple.tuple("s-2", AttendanceState.CONFIRMED));

        office.attend("c-2", "s-1", "t-3");
        Throwable refused = catchThrowable(() -> office.merge("t-3", "t-2"));
        assertThat(refused, with("TRAINEES_OVERLAP", "mergedInto"));
        assertThat(refused).hasMessageContaining("第c-1期").hasMessageContaining("第c-2期");
        office.send(new VoidAttendance(ParticipationCommand.idOf("c-2", "t-3"), "s-1", "代签", LATER, null));
        office.merge("t-3", "t-2");
    }

    @Test
    void mergers_follow_each_other_and_are_taken_back_the_last_one_first() {
        office.attend("c-1", "s-1", "t-1");
        office.merge("t-1", "t-3");
        office.merge("t-3", "t-2");
        assertThat(presence("c-1", "t-2").effective()).hasSize(1);
        refuses(() -> office.unmerge("t-1"), "TRAINEE_IS_MERGED", "mergedInto");
        refuses(() -> office.enrol("c-2", "t-1"), "TRAINEE_IS_MERGED", "traineeId");
        office.send(new CorrectAttendance(ParticipationCommand.idOf("c-1", "t-2"), "s-1", 30, "早退", LATER, null));
        office.unmerge("t-3");
        office.unmerge("t-1");
        assertThat(presence("c-1", "t-1").effective())
                .singleElement()
                .returns(AttendanceState.CORRECTED, Attendance::state)
                .returns(30, Attendance::minutes);
        assertThat(presence("c-1", "t-3").effective()).isEmpty();
        assertThat(presence("c-1", "t-2").effective()).isEmpty();
    }

    @Test
    void nobody_is_merged_into_itself_into_nobody_or_away_from_a_certificate() {
        refuses(() -> office.merge("t-1", "t-1"), "TRAINEE_MERGED_INTO_ITSELF", "mergedInto");
        refuses(() -> office.merge("t-1", "t-9"), "TRAINEE_NOT_FOUND", "mergedInto");
        office.attend("c-2", "s-1", "t-1");
        String id = ParticipationCommand.idOf("c-2", "t-1");
        office.participations().certified(id, "cert-1", "FCG-2023-0001");
        refuses(() -> office.merge("t-1", "t-2"), "PARTICIPATION_CERTIFIED", "");
        office.participations().uncertified(id, "cert-1", "持证人有误");
        office.merge("t-1", "t-2");
        assertThat(office.participations().completed("c-2"))
                .extracting(ParticipationStanding::traineeId)
                .containsExactly("t-2");
    }

    @Test
    void both_registrations_know_of_it_and_a_key_leads_to_the_one_that_goes_on() {
        office.merge("t-1", "t-2");
        assertThat(office.events("t-1").getLast()).isEqualTo(new TraineeMerged("t-1", PROJECT, "t-2", "同一人", LATER));
        assertThat(office.events("t-2").getLast()).isEqualTo(new TraineeAbsorbed("t-2", PROJECT, "t-1", LATER));
        var list = office.list(
                "l-1", "c-1", "s-1", new AttendanceRow("t-1", null, null, null, null, null, null, null, null));
        assertThat(list.receipts().getFirst().traineeId()).isEqualTo("t-2");
        office.unmerge("t-1");
        assertThat(office.events("t-2").getLast()).isEqualTo(new TraineeReleased("t-2", PROJECT, "t-1", LATER));
    }
}
