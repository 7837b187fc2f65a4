package io.caseledger.training;

import static io.caseledger.gate.Refusals.with;
import static io.caseledger.training.Trainings.*;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.caseledger.training.TrainingProgrammeCommand.*;
import io.caseledger.training.TrainingProgrammeEvent.*;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrainingProgrammeTest {
    private static final Instant LATER = at("05-01T09:00");

    private static PlanTrainingProgramme plan(@Nullable Integer percent, Instant at, SyllabusUnit... units) {
        return new PlanTrainingProgramme("tp-2", PROJECT, "第二方案", List.of(units), percent, at);
    }

    @Test
    void a_programme_takes_the_policy_in_force_or_a_threshold_of_its_own() {
        programme(null)
                .givenNoPriorActivity()
                .when(plan(null, LATER, ABROAD))
                .expectEvents(new TrainingProgrammePlanned("tp-2", PROJECT, "第二方案", List.of(ABROAD), POLICY, LATER));
        programme(null)
                .givenNoPriorActivity()
                .when(plan(100, LATER))
                .expectEvents(new TrainingProgrammePlanned(
                        "tp-2", PROJECT, "第二方案", List.of(), POLICY.withAttendancePercent(100), LATER));
        programme(null)
                .givenNoPriorActivity()
                .when(plan(null, Instant.parse("2021-12-31T15:59:59Z")))
                .expectException(with("TRAINING_POLICY_NOT_IN_FORCE", "occurredAt", "2021-12-31"));
    }

    @Test
    void a_unit_stands_once() {
        programme(null)
                .givenNoPriorActivity()
                .when(plan(null, LATER, ABROAD, RIGHTS, ABROAD))
                .expectException(with("UNIT_REPEATED", "units[2].unitId", "u-abroad"));
    }

    @Test
    void units_are_added_revised_and_withdrawn() {
        programme(null)
                .given(PROGRAMME_PLANNED)
                .when(new AddSyllabusUnit(PROGRAMME, ABROAD, LATER))
                .expectEvents(new SyllabusUnitAdded(PROGRAMME, PROJECT, ABROAD, LATER));
        programme(null)
                .given(PROGRAMME_PLANNED)
                .when(new ReviseSyllabusUnit(PROGRAMME, "u-rights", null, "Rights", 120, "补充", LATER))
                .expectEvents(new SyllabusUnitRevised(
                        PROGRAMME,
                        PROJECT,
                        new SyllabusUnit("u-rights", RIGHTS.module(), RIGHTS.title(), "Rights", 120),
                        "补充",
                        LATER));
        programme(null)
                .given(PROGRAMME_PLANNED)
                .when(new ReviseSyllabusUnit(PROGRAMME, "u-rights", null, null, null, "补充", LATER))
                .expectException(with("NOTHING_TO_CORRECT", null));
        var withdrawn = new SyllabusUnitWithdrawn(PROGRAMME, PROJECT, "u-rights", "合并", LATER);
        var withdraw = new WithdrawSyllabusUnit(PROGRAMME, "u-rights", "合并", LATER);
        programme(null).given(PROGRAMME_PLANNED).when(withdraw).expectEvents(withdrawn);
        programme(null)
                .given(PROGRAMME_PLANNED, withdrawn)
                .when(withdraw)
                .expectException(with("UNIT_NOT_FOUND", "unitId", "u-rights", "u-basics"));
    }

    @Test
    void a_changed_threshold_is_another_one() {
        programme(null)
                .given(PROGRAMME_PLANNED)
                .when(new ChangeTrainingPolicy(PROGRAMME, 90, "主管部门要求", LATER))
                .expectEvents(new TrainingPolicyChanged(
                        PROGRAMME, PROJECT, POLICY.withAttendancePercent(90), "主管部门要求", LATER));
        programme(null)
                .given(PROGRAMME_PLANNED)
                .when(new ChangeTrainingPolicy(PROGRAMME, 80, "主管部门要求", LATER))
                .expectException(with("NOTHING_TO_CORRECT", "attendancePercent"));
        programme(null)
                .given(PROGRAMME_PLANNED)
                .when(new CorrectTrainingProgramme(PROGRAMME, "海外维权", "笔误", at("01-31T09:00")))
                .expectException(with("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt"));
    }

    @Test
    void policies_share_no_day_and_say_what_is_wrong_in_their_file() {
        String good = """
                {id: a, effectiveFrom: 2022-01-01, mark: P, source: {zh: 政策, en: Policy}, attendancePercent: 80,
                 classHourMinutes: 45, recordingLeastPercent: 60, recordingMostPercent: 200}""";
        refused("shares its id or some of its days with a", good, good.replace("id: a", "id: b"));
        refused("attendancePercent is not from 1 to 100", good.replace("80", "101"));
        refused("no range", good.replace("200", "59"));
        refused("missing or wrong", good.replace("classHourMinutes: 45,", ""));
        refused("are required", good.replace("mark: P,", ""));
    }

    private static void refused(String why, String... files) {
        var contents = new TreeMap<String, byte[]>();
        for (int i = 0; i < files.length; i++) {
            contents.put(i + ".yaml", files[i].getBytes(StandardCharsets.UTF_8));
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> TrainingPolicies.of(contents))
                .withMessageContaining(why);
    }
}
