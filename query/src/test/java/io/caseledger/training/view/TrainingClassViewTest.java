package io.caseledger.training.view;

import static io.caseledger.training.view.Courses.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.training.ClassEvent.*;
import io.caseledger.training.SessionEvent.*;
import io.caseledger.training.SessionState;
import io.caseledger.training.TrainingClassEvent;
import io.caseledger.training.TrainingClassState;
import io.caseledger.training.TrainingPolicy;
import io.caseledger.training.TrainingProgrammeEvent.*;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrainingClassViewTest {
    private static final TrainingSessionPlanned FIRST = session("c-1", "s-1", lesson(BASICS, "03-10", 90));
    private static final TrainingSessionPlanned SECOND = session("c-1", "s-2", lesson(RIGHTS, "03-11", 60));
    private static final TrainingSessionDelivered FIRST_HELD = held("c-1", "s-1", lesson(BASICS, "03-10", 85));
    private static final TrainingSessionDelivered SECOND_HELD = held("c-1", "s-2", lesson(RIGHTS, "03-11", 60));

    private static TrainingClassView told(TrainingClassEvent... events) {
        TrainingClassView view = TrainingClassView.evolve(null, planned("c-1"));
        for (TrainingClassEvent event : events) {
            view = TrainingClassView.evolve(view, event);
        }
        return Objects.requireNonNull(view);
    }

    @Test
    void a_class_is_delivered_when_no_session_is_outstanding() {
        TrainingClassView open = told(FIRST, SECOND, opened("c-1"), FIRST_HELD);
        assertThat(open.state()).isEqualTo(TrainingClassState.OPEN);
        assertThat(open.policy()).isEqualTo(POLICY);
        assertThat(open.minutesDelivered()).isEqualTo(85);
        assertThat(open.deliveredOn()).isNull();
        TrainingClassView delivered = TrainingClassView.evolve(open, SECOND_HELD);
        assertThat(delivered.state()).isEqualTo(TrainingClassState.DELIVERED);
        assertThat(delivered.deliveredOn()).isEqualTo(day("03-11"));
        assertThat(delivered.minutesDelivered()).isEqualTo(145);
    }

    @Test
    void a_class_none_of_whose_sessions_was_held_is_not_delivered() {
        var cancelled = new TrainingSessionCancelled("c-1", PROJECT, "s-1", "台风", at("03-09T09:00"));
        assertThat(told(FIRST, opened("c-1"), cancelled).state()).isEqualTo(TrainingClassState.OPEN);
        assertThat(told(FIRST, cancelled).state()).isEqualTo(TrainingClassState.PLANNED);
    }

    @Test
    void a_later_correction_takes_the_certification_away() {
        var certified = new TrainingClassCertified("c-1", PROJECT, at("04-01T09:00"));
        TrainingClassView done = told(FIRST, opened("c-1"), FIRST_HELD, certified);
        assertThat(done.state()).isEqualTo(TrainingClassState.CERTIFIED);
        assertThat(done.certifiedAt()).isEqualTo(at("04-01T09:00"));
        TrainingClassView corrected = TrainingClassView.evolve(
                done,
                new TrainingSessionCorrected(
                        "c-1", PROJECT, "s-1", lesson(BASICS, "03-10", 90), "误录", at("04-02T09:00")));
        assertThat(corrected.state()).isEqualTo(TrainingClassState.DELIVERED);
        assertThat(corrected.certifiedAt()).isNull();
        assertThat(corrected.minutesDelivered()).isEqualTo(90);
        TrainingClassView voided = TrainingClassView.evolve(
                done, new TrainingSessionVoided("c-1", PROJECT, "s-1", "误录", at("04-02T09:00")));
        assertThat(voided.state()).isEqualTo(TrainingClassState.OPEN);
        assertThat(voided.minutesDelivered()).isZero();
    }

    @Test
    void a_correction_and_a_cancellation_keep_their_reasons() {
        TrainingClassView view = told(
                FIRST,
                new TrainingClassCorrected("c-1", PROJECT, null, 80, "促进会", "笔误", at("03-04T09:00")),
                new TrainingClassCancelled("c-1", PROJECT, List.of("s-1"), "报名不足", at("03-05T09:00")));
        assertThat(view.title()).isEqualTo("培训班");
        assertThat(view.capacity()).isEqualTo(80);
        assertThat(view.organiser()).isEqualTo("促进会");
        assertThat(view.corrections()).containsExactly(new Correction("笔误", at("03-04T09:00")));
        assertThat(view.state()).isEqualTo(TrainingClassState.CANCELLED);
        assertThat(view.endReason()).isEqualTo("报名不足");
        assertThat(view.sessions())
                .extracting(TrainingClassView.Session::state)
                .containsExactly(SessionState.CANCELLED);
    }

    @Test
    void a_programme_shows_its_units_with_why_they_were_withdrawn() {
        TrainingProgrammeView view = TrainingProgrammeView.evolve(null, PROGRAMME_PLANNED);
        assertThat(view.plannedMinutes()).isEqualTo(270);
        view = TrainingProgrammeView.evolve(
                view, new SyllabusUnitWithdrawn(PROGRAMME, PROJECT, "u-3", "合并", at("02-02T09:00")));
        view = TrainingProgrammeView.evolve(
                view,
                new TrainingPolicyChanged(
                        PROGRAMME,
                        PROJECT,
                        new TrainingPolicy("training-2022", 90, 45, 60, 200),
                        "主管部门要求",
                        at("02-03T09:00")));
        assertThat(view.plannedMinutes()).isEqualTo(180);
        assertThat(view.units().getLast().withdrawnBecause()).isEqualTo("合并");
        assertThat(view.policy().attendancePercent()).isEqualTo(90);
        assertThat(view.corrections()).extracting(Correction::reason).containsExactly("合并", "主管部门要求");
    }
}
