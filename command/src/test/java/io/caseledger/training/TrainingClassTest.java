package io.caseledger.training;

import static io.caseledger.gate.Refusals.with;
import static io.caseledger.training.Trainings.*;

import io.caseledger.shared.Rejected;
import io.caseledger.training.ClassCommand.*;
import io.caseledger.training.ClassEvent.*;
import io.caseledger.training.SessionCommand.*;
import io.caseledger.training.SessionEvent.*;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrainingClassTest {
    static PlanTrainingSession session(String id, Lesson it) {
        return new PlanTrainingSession(
                ID,
                id,
                it.unitId(),
                it.place(),
                it.lecturer(),
                it.startsAt(),
                it.endsAt(),
                it.minutes(),
                null,
                at("03-03T09:00"));
    }

    static Lesson by(Lesson it, String lecturer, String place) {
        return new Lesson(it.unitId(), it.module(), place, lecturer, it.startsAt(), it.endsAt(), it.minutes(), true);
    }

    static DeliverTrainingSession held(String id, String from, String to, int minutes) {
        return new DeliverTrainingSession(ID, id, null, null, at(from), at(to), minutes);
    }

    @Test
    void a_class_is_planned_under_a_programme_and_keeps_its_policy_from_the_opening() {
        aClass().givenNoPriorActivity().when(plan(ID, " 第1期 ")).expectEvents(PLANNED);
        aClass().given(PLANNED)
                .when(new OpenTrainingClass(ID, at("03-02T09:00")))
                .expectEvents(OPENED);
        aClass().given(PLANNED)
                .when(new OpenTrainingClass(ID, at("02-02T09:00")))
                .expectException(with("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt"));
    }

    @Test
    void a_session_has_the_module_of_its_unit_and_is_recorded_when_it_is_on_site() {
        aClass().given(PLANNED).when(session("s-1", FIRST)).expectEvents(S1_PLANNED);
        aClass().given(planned(ID, "第1期", ClassMode.ONLINE))
                .when(session("s-1", FIRST))
                .expectEvents(new TrainingSessionPlanned(
                        ID,
                        PROJECT,
                        "s-1",
                        PROGRAMME,
                        ClassMode.ONLINE,
                        new Lesson(
                                FIRST.unitId(),
                                FIRST.module(),
                                FIRST.place(),
                                FIRST.lecturer(),
                                FIRST.startsAt(),
                                FIRST.endsAt(),
                                90,
                                false),
                        at("03-03T09:00")));
    }

    @Test
    void a_session_needs_a_unit_of_the_syllabus_and_a_name_of_its_own() {
        aClass().given(PLANNED)
                .when(session("s-1", lesson(ABROAD, "03-10T09:00", "03-10T11:00", 90)))
                .expectException(with("UNIT_NOT_FOUND", "unitId", "u-abroad", "u-basics, u-rights"));
        aClass().given(PLANNED, S1_PLANNED)
                .when(session("s-1", SECOND))
                .expectException(with("ALREADY_EXISTS", "sessionId", "s-1"));
    }

    @Test
    void the_minutes_fit_between_start_and_end() {
        aClass().given(PLANNED)
                .when(session("s-1", lesson(BASICS, "03-10T09:00", "03-10T10:30", 90)))
                .expectSuccessfulHandlerExecution();
        aClass().given(PLANNED)
                .when(session("s-1", lesson(BASICS, "03-10T09:00", "03-10T10:29", 90)))
                .expectException(with("MINUTES_EXCEED_SPAN", "minutes", "90", "89"));
        aClass().given(PLANNED)
                .when(session("s-1", lesson(BASICS, "03-10T09:00", "03-10T09:00", 1)))
                .expectException(with("PERIOD_ENDS_BEFORE_START", "endsAt"));
        aClass().given(PLANNED)
                .when(session("s-1", lesson(BASICS, "03-10T09:00", "03-11T09:01", 90)))
                .expectException(with("SESSION_TOO_LONG", "endsAt"));
    }

    @Test
    void nobody_teaches_and_no_place_is_used_twice_at_a_time() {
        Lesson overlapping = lesson(RIGHTS, "03-10T10:59", "03-10T12:29", 90);
        aClass().given(PLANNED, S1_PLANNED)
                .when(session("s-2", by(overlapping, "梁 老师", "二楼")))
                .expectException(with("LECTURER_BUSY", "lecturer"));
        aClass().given(PLANNED, S1_PLANNED)
                .when(session("s-2", by(overlapping, "黄老师", "市民中心３０１室")))
                .expectException(with("PLACE_BUSY", "place"));
        aClass().given(PLANNED, S1_PLANNED)
                .when(session("s-2", by(overlapping, "黄老师", "二楼")))
                .expectSuccessfulHandlerExecution();
        aClass().given(PLANNED, S1_PLANNED)
                .when(session("s-2", lesson(RIGHTS, "03-10T11:00", "03-10T12:30", 90)))
                .expectSuccessfulHandlerExecution();
        aClass().given(PLANNED, S1_PLANNED, new TrainingSessionCancelled(ID, PROJECT, "s-1", "台风", at("03-05T09:00")))
                .when(session("s-2", overlapping))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_was_held_stands_against_what_was_held_and_not_against_a_plan() {
        aClass().given(PLANNED, S1_PLANNED, S2_PLANNED, OPENED)
                .when(held("s-1", "03-10T13:30", "03-10T15:30", 90))
                .expectSuccessfulHandlerExecution();
        aClass().given(PLANNED, S1_PLANNED, S2_PLANNED, OPENED, S2_HELD)
                .when(held("s-1", "03-10T13:30", "03-10T15:30", 90))
                .expectException(with("LECTURER_BUSY", "lecturer"));
    }

    @Test
    void a_session_is_held_as_it_was_and_not_as_planned() {
        Lesson shorter = lesson(BASICS, "03-10T09:10", "03-10T10:50", 80);
        aClass().given(PLANNED, S1_PLANNED, OPENED)
                .when(held("s-1", "03-10T09:10", "03-10T10:50", 80))
                .expectEvents(new TrainingSessionDelivered(ID, PROJECT, "s-1", shorter, shorter.endsAt()));
        aClass().given(PLANNED, S1_PLANNED, OPENED)
                .when(held("s-9", "03-10T09:10", "03-10T10:50", 80))
                .expectException(with("SESSION_NOT_FOUND", "sessionId", "s-9", "s-1"));
        aClass().given(PLANNED, S1_PLANNED, S2_PLANNED, OPENED, S1_HELD)
                .when(held("s-1", "03-10T09:10", "03-10T10:50", 80))
                .expectException(with(
                        "TRAINING_SESSION_STATE_FORBIDS",
                        null,
                        "DELIVERED",
                        "correctTrainingSession, voidTrainingSession, uploadTrainingRecording, "
                                + "publishTrainingRecording, takeDownTrainingRecording, replaceTrainingRecording"));
    }

    @Test
    void what_was_delivered_is_put_right_and_then_certified_again() {
        var correction =
                new CorrectTrainingSession(ID, "s-1", null, null, null, null, null, 100, null, "误录", at("04-05T09:00"));
        Lesson longer = lesson(BASICS, "03-10T09:00", "03-10T11:00", 100);
        var corrected = new TrainingSessionCorrected(ID, PROJECT, "s-1", longer, "误录", at("04-05T09:00"));
        aClass().given(story(TrainingClassState.CERTIFIED)).when(correction).expectEvents(corrected);
        aClass().given(and(story(TrainingClassState.CERTIFIED), corrected))
                .when(new CertifyTrainingClass(ID, at("04-06T09:00")))
                .expectSuccessfulHandlerExecution();
        aClass().given(and(story(TrainingClassState.CERTIFIED), corrected))
                .when(correction)
                .expectException(with("NOTHING_TO_CORRECT", null));
    }

    @Test
    void a_further_session_opens_a_delivered_class_again() {
        var third = sessionPlanned("s-3", lesson(BASICS, "03-17T09:00", "03-17T11:00", 90));
        aClass().given(and(story(TrainingClassState.DELIVERED), third))
                .when(new CertifyTrainingClass(ID, at("04-06T09:00")))
                .expectException(with("TRAINING_CLASS_STATE_FORBIDS", null));
        aClass().given(and(
                        story(TrainingClassState.DELIVERED),
                        third,
                        new TrainingSessionCancelled(ID, PROJECT, "s-3", "台风", at("03-16T09:00"))))
                .when(new CertifyTrainingClass(ID, at("04-06T09:00")))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_class_is_certified_only_when_every_completion_has_its_certificate() {
        ClassCertification lacking = _ -> {
            throw Rejected.because("CERTIFICATES_MISSING");
        };
        aClass(lacking)
                .given(story(TrainingClassState.DELIVERED))
                .when(new CertifyTrainingClass(ID, at("04-01T09:00")))
                .expectException(with("CERTIFICATES_MISSING", null));
        aClass().given(story(TrainingClassState.DELIVERED))
                .when(new CertifyTrainingClass(ID, at("03-10T15:00")))
                .expectException(with("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt"));
        aClass().given(story(TrainingClassState.DELIVERED))
                .when(new CertifyTrainingClass(ID, at("04-01T09:00")))
                .expectEvents(CERTIFIED);
    }

    @Test
    void no_session_leaves_the_record_with_attendance_that_counts() {
        ClassAttendance counted = (_, sessionId) -> {
            throw Rejected.about("sessionId", "ATTENDANCE_COUNTS", sessionId);
        };
        aClass(counted)
                .given(story(TrainingClassState.OPEN))
                .when(new VoidTrainingSession(ID, "s-1", "误录", at("04-01T09:00")))
                .expectException(with("ATTENDANCE_COUNTS", "sessionId", "s-1"));
        aClass(counted)
                .given(story(TrainingClassState.OPEN))
                .when(new CancelTrainingClass(ID, "误录", at("04-01T09:00")))
                .expectException(with("ATTENDANCE_COUNTS", "sessionId", "s-1"));
        aClass().given(story(TrainingClassState.OPEN))
                .when(new CancelTrainingClass(ID, "误录", at("04-01T09:00")))
                .expectEvents(new TrainingClassCancelled(ID, PROJECT, List.of("s-1", "s-2"), "误录", at("04-01T09:00")));
    }
}
