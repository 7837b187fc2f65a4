package io.caseledger.training.view;

import static io.caseledger.training.view.Courses.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.training.SessionEvent.TrainingSessionVoided;
import io.caseledger.training.SyllabusUnit;
import io.caseledger.training.TrainingModule;
import io.caseledger.training.TrainingProgrammeEvent.SyllabusUnitWithdrawn;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SyllabusCoverageTest {
    private static final TrainingProgrammeView PROGRAMME_VIEW = TrainingProgrammeView.evolve(null, PROGRAMME_PLANNED);

    private static TrainingSessionView given(String classId, String id, SyllabusUnit unit, String on, int minutes) {
        var lesson = lesson(unit, on, minutes);
        return folded(session(classId, id, lesson), held(classId, id, lesson));
    }

    @Test
    void a_unit_counts_once_with_the_class_that_heard_most_of_it() {
        var sessions = List.of(
                given("c-1", "s-1", BASICS, "03-10", 45),
                given("c-1", "s-2", BASICS, "03-11", 45),
                given("c-2", "s-1", BASICS, "04-10", 80),
                given("c-2", "s-2", RIGHTS, "04-11", 60));
        var coverage = SyllabusCoverage.of(PROGRAMME_VIEW, sessions, day("12-31"));
        assertThat(coverage.minutes()).isEqualTo(90 + 60);
        assertThat(coverage.classHours()).isEqualTo(150.0 / 45);
        assertThat(coverage.units())
                .extracting(SyllabusCoverage.OfUnit::minutes)
                .containsExactly(90, 60, 0);
        assertThat(coverage.units().getFirst().classes()).isEqualTo(2);
        assertThat(coverage.missing())
                .extracting(TrainingProgrammeView.Unit::unitId)
                .containsExactly("u-3");
        assertThat(coverage.missingModules())
                .containsExactly(TrainingModule.DISPUTE_RESOLUTION, TrainingModule.OVERSEAS_PROTECTION);
        assertThat(coverage.modules().getFirst())
                .isEqualTo(new SyllabusCoverage.OfModule(TrainingModule.PROTECTION_BASICS, 1, 1, 90, 2.0));
    }

    @Test
    void only_what_was_held_by_the_day_and_is_not_void_counts() {
        var lesson = lesson(RIGHTS, "04-11", 60);
        var voided = folded(
                session("c-1", "s-2", lesson),
                held("c-1", "s-2", lesson),
                new TrainingSessionVoided("c-1", PROJECT, "s-2", "误录", at("04-12T09:00")));
        var sessions = List.of(given("c-1", "s-1", BASICS, "03-10", 90), voided);
        assertThat(SyllabusCoverage.of(PROGRAMME_VIEW, sessions, day("03-09")).minutes())
                .isZero();
        assertThat(SyllabusCoverage.of(PROGRAMME_VIEW, sessions, day("03-10")).minutes())
                .isEqualTo(90);
        assertThat(SyllabusCoverage.of(PROGRAMME_VIEW, sessions, day("12-31")).minutes())
                .isEqualTo(90);
    }

    @Test
    void a_withdrawn_unit_is_not_missed() {
        var fewer = TrainingProgrammeView.evolve(
                PROGRAMME_VIEW, new SyllabusUnitWithdrawn(PROGRAMME, PROJECT, "u-3", "合并", at("02-02T09:00")));
        assertThat(SyllabusCoverage.of(fewer, List.of(), day("12-31")).missing())
                .extracting(TrainingProgrammeView.Unit::unitId)
                .containsExactly("u-1", "u-2");
    }
}
