package io.caseledger.attendance;

import static io.caseledger.attendance.Attendances.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.caseledger.attendance.ParticipationCommand.*;
import io.caseledger.shared.Rejected;
import io.caseledger.training.ClassMode;
import io.caseledger.training.SessionEvent.TrainingSessionPlanned;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two nodes decide about the same at the same instant: one of them is refused when appending, and decides anew. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttendanceRaceTest {
    private static final List<String> PEOPLE = List.of("t-1", "t-2", "t-3", "t-4");

    private final SharedLog log = new SharedLog();
    private final Office one = new Office(log, 10_000);
    private final Office other = new Office(log, 10_000);

    @BeforeEach
    void begin() {
        one.taught("c-1", ClassMode.OFFLINE, 10, 11);
        one.taught("c-2", ClassMode.OFFLINE, 3, new int[] {12});
        var more = Office.lesson(at("03-20T09:00"), 120, 90);
        one.happened("c-2", new TrainingSessionPlanned("c-2", PROJECT, "s-9", "tp-1", ClassMode.OFFLINE, more, LATER));
        PEOPLE.forEach(it -> one.register(it, named(it)));
        one.record("c-1", "s-2", "t-1");
        other.record("c-1", "s-2", "t-2");
    }

    private static AttendanceRow known(String traineeId) {
        return new AttendanceRow(traineeId, null, null, null, null, null, null, null, null);
    }

    private Object standing(String traineeId) {
        Presence now = one.presence("c-1", traineeId);
        return now == null ? "" : now.at("s-1").<Object>map(Attendance::state).orElse("");
    }

    /** t-1 is in the class, t-3 enters it with the list. */
    @ParameterizedTest
    @ValueSource(strings = {"t-1", "t-3"})
    void attendance_of_a_session_that_is_voided_at_the_same_time_is_refused(String traineeId) {
        log.beforeNextAppend(() -> other.voidSession("c-1", "s-1"));
        assertThatThrownBy(() -> one.list("l-1", "c-1", "s-1", known(traineeId)))
                .isInstanceOf(ConcurrencyException.class);
        mustBeRefused("SESSION_NOT_DELIVERED", () -> one.list("l-1", "c-1", "s-1", known(traineeId)));
        assertThat(standing(traineeId)).isEqualTo("");
    }

    @Test
    void also_when_it_comes_singly() {
        log.beforeNextAppend(() -> other.voidSession("c-1", "s-1"));
        assertThatThrownBy(() -> one.record("c-1", "s-1", "t-1")).isInstanceOf(ConcurrencyException.class);
        assertThat(standing("t-1")).isEqualTo("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t-1", "t-3"})
    void a_session_is_not_voided_when_attendance_of_it_comes_at_the_same_time(String traineeId) {
        log.beforeNextAppend(() -> other.list("l-1", "c-1", "s-1", known(traineeId)));
        assertThatThrownBy(() -> one.voidSession("c-1", "s-1")).isInstanceOf(ConcurrencyException.class);
        mustBeRefused("SESSION_HAS_ATTENDANCE", () -> one.voidSession("c-1", "s-1"));
        assertThat(standing(traineeId)).isEqualTo(AttendanceState.RECORDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t-1", "t-3"})
    void attendance_is_recorded_at_the_hours_to_which_the_session_is_put_right_at_the_same_time(String traineeId) {
        var lesson = Office.lesson(at("03-14T09:00"), 120, 90);
        log.beforeNextAppend(() -> other.putRight("c-1", "s-1", lesson));
        assertThatThrownBy(() -> one.list("l-1", "c-1", "s-1", known(traineeId)))
                .isInstanceOf(ConcurrencyException.class);
        var _ = one.list("l-1", "c-1", "s-1", known(traineeId));
        Presence now = other.presence("c-1", traineeId);
        assertThat(now == null ? null : now.at("s-1").orElseThrow().startsAt()).isEqualTo(lesson.startsAt());
    }

    private static void mustBeRefused(String code, ThrowingCallable command) {
        assertThat(Rejected.in(catchThrowable(command)).orElseThrow())
                .extracting(Rejected.Reason::code)
                .containsExactly(code);
    }

    private void enrol(Office office, String traineeId) {
        office.send(new EnrolTrainee("", "c-2", traineeId, false, ENROLLED_AT));
    }

    @Test
    void who_enrols_beyond_the_capacity_is_refused_and_who_came_nevertheless_is_noted() {
        List.of("t-1", "t-2", "t-3").forEach(it -> enrol(one, it));
        mustBeRefused("CLASS_FULL", () -> enrol(other, "t-4"));
        assertThat(one.list("l-1", "c-2", "s-1", known("t-4"))
                        .receipts()
                        .getFirst()
                        .reason())
                .isNull();
    }

    @Test
    void who_withdraws_leaves_a_place_which_is_taken_once() {
        List.of("t-1", "t-2", "t-3").forEach(it -> enrol(one, it));
        String first = ParticipationCommand.idOf("c-2", "t-1");
        one.send(new WithdrawTrainee(first, "出差", LATER));
        log.beforeNextAppend(() -> enrol(other, "t-4"));
        assertThatThrownBy(() -> one.send(new ReinstateTrainee(first, "返回", LATER)))
                .isInstanceOf(ConcurrencyException.class);
        mustBeRefused("CLASS_FULL", () -> one.send(new ReinstateTrainee(first, "返回", LATER)));
    }

    @Test
    void the_last_place_is_taken_once() {
        enrol(one, "t-1");
        enrol(one, "t-2");
        log.beforeNextAppend(() -> enrol(other, "t-4"));
        assertThatThrownBy(() -> enrol(one, "t-3")).isInstanceOf(ConcurrencyException.class);
        mustBeRefused("CLASS_FULL", () -> enrol(one, "t-3"));
    }
}
