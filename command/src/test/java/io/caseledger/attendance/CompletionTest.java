package io.caseledger.attendance;

import static io.caseledger.attendance.Attendances.*;
import static io.caseledger.gate.Refusals.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.MatcherAssert.assertThat;

import io.caseledger.attendance.ParticipationCommand.*;
import io.caseledger.attendance.ParticipationEvent.*;
import io.caseledger.attendance.TimetableEvent.TimeTaken;
import io.caseledger.training.ClassMode;
import io.caseledger.training.SessionEvent.*;
import io.caseledger.training.TrainingClassStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Completion follows what is confirmed and what was delivered, in whatever order it becomes known. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompletionTest {
    private static final String ID = ParticipationCommand.idOf("c-1", "t-1");

    final Office office = new Office();

    @BeforeEach
    void a_class_of_450_minutes() {
        office.taught("c-1", ClassMode.OFFLINE, 10, 11, 12, 13, 14);
        office.register("t-1", NGUYEN);
        office.enrol("c-1", "t-1");
    }

    private boolean completed() {
        Completion held = Objects.requireNonNull(office.presence("c-1", "t-1")).completed();
        boolean judged = office.participations().standing("c-1", "t-1").completed();
        assertThat(held != null && held.reached()).as("on record as judged").isEqualTo(judged);
        return judged;
    }

    @Test
    void reaching_exactly_the_threshold_completes_and_one_minute_less_does_not() {
        office.attend("c-1", "s-1", "t-1");
        office.attend("c-1", "s-2", "t-1");
        office.attend("c-1", "s-3", "t-1");
        office.record("c-1", "s-4", "t-1");
        assertThat(completed()).as("before the fourth is confirmed").isFalse();
        office.send(new ConfirmAttendance(ID, "s-4", LATER));
        assertThat(completed()).as("360 of 450 minutes are 80 %").isTrue();
        assertThat(office.events(ID).getLast())
                .isEqualTo(new ParticipationCompleted(ID, PROJECT, 360, 450, 80, LocalDate.of(2023, 3, 14)));
        office.send(new CorrectAttendance(ID, "s-4", 89, "早退", LATER, null));
        assertThat(completed()).isFalse();
        assertThat(office.events(ID).getLast()).isEqualTo(new ParticipationUncompleted(ID, PROJECT, 359, 450, 80));
        office.send(new CorrectAttendance(ID, "s-4", 90, "更正有误", LATER, null));
        assertThat(completed()).isTrue();
        office.send(new WithdrawTrainee(ID, "退班", LATER));
        assertThat(completed()).isFalse();
        office.send(new ReinstateTrainee(ID, "误录", LATER));
        assertThat(completed()).isTrue();
        office.send(new VoidAttendance(ID, "s-1", "代签", LATER, null));
        assertThat(completed()).isFalse();
    }

    @Test
    void it_follows_sessions_that_are_put_right_planned_or_given_up() {
        for (String session : List.of("s-1", "s-2", "s-3", "s-4")) {
            office.attend("c-1", session, "t-1");
        }
        TrainingClassStanding before = office.classes().standing("c-1");
        var longer = Office.lesson(at("03-13T08:00"), 180, 180);
        office.happened("c-1", new TrainingSessionCorrected("c-1", PROJECT, "s-4", longer, "误录", LATER));
        office.sessions().taught(before, office.classes().standing("c-1"), Office.POLICY);
        assertThat(office.events(ID))
                .contains(new AttendanceRetimed(ID, PROJECT, "s-4", 180, longer.startsAt(), longer.endsAt()));
        assertThat(office.events(ID).getLast())
                .isEqualTo(new ParticipationCompleted(ID, PROJECT, 450, 540, 80, LocalDate.of(2023, 3, 14)));

        before = office.classes().standing("c-1");
        var more = Office.lesson(at("03-20T09:00"), 120, 90);
        office.happened(
                "c-1", new TrainingSessionPlanned("c-1", PROJECT, "s-6", "tp-1", ClassMode.OFFLINE, more, LATER));
        office.sessions().taught(before, office.classes().standing("c-1"), Office.POLICY);
        assertThat(completed()).as("there is more to come").isFalse();
        before = office.classes().standing("c-1");
        office.happened("c-1", new TrainingSessionCancelled("c-1", PROJECT, "s-6", "台风", LATER));
        office.sessions().taught(before, office.classes().standing("c-1"), Office.POLICY);
        assertThat(completed()).isTrue();
    }

    @Test
    void a_session_is_not_put_right_into_a_time_that_somebody_spent_elsewhere() {
        office.taught("c-2", ClassMode.OFFLINE, 20);
        office.attend("c-1", "s-1", "t-1");
        office.attend("c-2", "s-1", "t-1");
        TrainingClassStanding before = office.classes().standing("c-1");
        office.happened(
                "c-1",
                new TrainingSessionCorrected(
                        "c-1", PROJECT, "s-1", Office.lesson(at("03-20T10:00"), 120, 90), "误录", LATER));
        assertThat(
                catchThrowable(
                        () -> office.sessions().taught(before, office.classes().standing("c-1"), Office.POLICY)),
                with("ATTENDANCE_OVERLAPS", "sessionId"));
    }

    @Test
    void one_session_may_begin_when_another_one_ends() {
        var first = new TimeTaken("tt", "p", "c-1", "1", "s-1", at("03-10T09:00"), at("03-10T11:00"));
        Timetable taken = Timetable.after(first, null);
        assertThat(taken.against(slot("c-2", "03-10T11:00"))).isEmpty();
        assertThat(taken.against(slot("c-2", "03-10T10:59"))).contains(Timetable.Slot.of(first));
        assertThat(taken.against(slot("c-1", "03-10T09:30")))
                .as("the session itself")
                .isEmpty();
    }

    private static Timetable.Slot slot(String classId, String from) {
        return new Timetable.Slot(classId, "2", "s-1", at(from), at("03-10T12:00"));
    }

    @Test
    void only_who_completed_is_certified_and_a_session_with_attendance_stays() {
        assertThat(
                catchThrowable(() -> office.participations().certified(ID, "cert-1", "1")),
                with("CLASS_NOT_COMPLETED", "participationId", "0", "450", "80"));
        office.record("c-1", "s-1", "t-1");
        TrainingClassStanding taught = office.classes().standing("c-1");
        assertThat(
                catchThrowable(() -> office.sessions().mustBeVoid(taught, "s-1")),
                with("SESSION_HAS_ATTENDANCE", "sessionId", "s-1", "1"));
        office.send(new VoidAttendance(ID, "s-1", "代签", LATER, null));
        office.sessions().mustBeVoid(taught, "s-1");
    }
}
