package io.caseledger.body;

import static io.caseledger.body.Bodies.*;
import static io.caseledger.gate.Refusals.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.MatcherAssert.assertThat;

import io.caseledger.body.HandlingBodyCommand.*;
import io.caseledger.gate.Ledger;
import io.caseledger.project.Direction;
import io.caseledger.shared.RegisterState;
import io.caseledger.shared.Validity;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HandlingBodyTest {
    private static final Validity ALWAYS = Validity.since(day("1993-05-23"));

    final Ledger ledger = ledger(Direction.DIRECTION_9);

    private void refused(Object command, String code, String field, String... args) {
        Throwable refusal = catchThrowable(() -> ledger.send(command));
        assertThat(refusal, args.length == 0 ? with(code, field) : with(code, field, args));
    }

    private int officersOn(String day) {
        return profile(ledger, "b-1")
                .capacityOn(day(day))
                .map(Capacity::officers)
                .orElse(-1);
    }

    @Test
    void a_body_is_entered_once_by_its_code_or_by_kind_name_and_place() {
        ledger.send(register("b-1", COURT), register("b-2", OTHER));
        assertThat(ledger.events("b-1")).containsExactly(REGISTERED);
        var renamed = new BodyParticulars(HandlingBodyKind.COURT, "市中院", COURT.uscc(), "防城港市", null);
        refused(register("b-3", renamed), "ALREADY_EXISTS", "particulars.uscc", "b-1");
        var spaced = new BodyParticulars(OTHER.kind(), "东兴市 知识产权调解委员会", null, "东兴市", null);
        refused(register("b-3", spaced), "ALREADY_EXISTS", "particulars.name", "b-2");
        assertThat(catchThrowable(() -> ledger.send(register("b-1", COURT)))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void a_void_body_gives_its_keys_back_and_is_at_rest() {
        ledger.send(register("b-1", COURT), new VoidHandlingBody("b-1", "重复", WHEN), register("b-2", COURT));
        refused(new CloseHandlingBody("b-1", day("2020-01-01"), "撤销", WHEN), "HANDLING_BODY_STATE_FORBIDS", null);
        assertThat(profile(ledger, "b-1").existedOn(day("2022-01-01"))).isFalse();
    }

    @Test
    void only_a_project_of_direction_9_has_the_register() {
        assertThat(
                catchThrowable(() -> ledger(Direction.DIRECTION_1).send(register("b-1", COURT))),
                with("PROJECT_OF_OTHER_DIRECTION", "projectId"));
    }

    @Test
    void of_the_statements_that_cover_a_day_the_one_that_began_last_holds() {
        ledger.send(
                register("b-1", COURT),
                new RecordHandlingCapacity("b-1", capacity("2020-01-01", null, 5), WHEN),
                new RecordHandlingCapacity("b-1", capacity("2022-01-01", "2023-01-01", 9), WHEN));
        assertThat(officersOn("2019-12-31")).isEqualTo(-1);
        assertThat(officersOn("2021-12-31")).isEqualTo(5);
        assertThat(officersOn("2022-01-01")).isEqualTo(9);
        assertThat(officersOn("2022-12-31")).isEqualTo(9);
        assertThat(officersOn("2023-01-01")).isEqualTo(5);
        refused(
                new RecordHandlingCapacity("b-1", capacity("2022-01-01", null, 7), WHEN),
                "CAPACITY_BEGINS_SAME_DAY",
                "capacity.validity.from",
                "2022-01-01",
                "2");
    }

    @Test
    void a_correction_and_a_voiding_of_a_statement_change_the_past() {
        ledger.send(
                register("b-1", COURT),
                new RecordHandlingCapacity("b-1", capacity("2020-01-01", null, 5), WHEN),
                new RecordHandlingCapacity("b-1", capacity("2022-01-01", null, 9), WHEN),
                new CorrectHandlingCapacity("b-1", 1, capacity("2019-06-01", null, 6), "笔误", WHEN, null),
                new VoidHandlingCapacity("b-1", 2, "误录", WHEN));
        assertThat(officersOn("2019-06-01")).isEqualTo(6);
        assertThat(officersOn("2022-06-01")).isEqualTo(6);
        ledger.send(new RecordHandlingCapacity("b-1", capacity("2022-01-01", null, 8), WHEN));
        assertThat(officersOn("2022-06-01")).isEqualTo(8);
        refused(new VoidHandlingCapacity("b-1", 2, "误录", WHEN), "CAPACITY_NOT_FOUND", "number", "2");
        refused(
                new CorrectHandlingCapacity("b-1", 1, capacity("2019-06-01", null, 6), "笔误", WHEN, null),
                "NOTHING_TO_CORRECT",
                null);
    }

    @Test
    void it_is_closed_opened_again_and_corrected_as_a_whole() {
        ledger.send(
                register("b-1", COURT),
                new CloseHandlingBody("b-1", day("2020-01-01"), "机构改革", WHEN),
                new ReopenHandlingBody("b-1", day("2021-01-01"), "恢复", WHEN));
        assertThat(profile(ledger, "b-1").existedOn(day("2020-06-01"))).isFalse();
        assertThat(profile(ledger, "b-1").existedOn(day("2021-01-01"))).isTrue();
        refused(new ReopenHandlingBody("b-1", day("2022-01-01"), "恢复", WHEN), "HANDLING_BODY_STATE_FORBIDS", null);
        refused(new CloseHandlingBody("b-1", day("2021-01-01"), "撤销", WHEN), "DAY_OUTSIDE_PERIOD", "on");
        ledger.send(correct("b-1", COURT, ALWAYS));
        assertThat(profile(ledger, "b-1").existedOn(day("2020-06-01"))).isTrue();
        assertThat(profile(ledger, "b-1").state()).isEqualTo(RegisterState.OPEN);
        refused(correct("b-1", COURT, ALWAYS), "NOTHING_TO_CORRECT", null);
        refused(correct("b-1", COURT, ALWAYS, ALWAYS), "PERIODS_OUT_OF_ORDER", "periods[1].from");
    }

    @Test
    void a_correction_takes_new_keys_and_gives_old_ones_back() {
        ledger.send(register("b-1", COURT), register("b-2", OTHER));
        refused(correct("b-2", COURT, ALWAYS), "ALREADY_EXISTS", "particulars.uscc", "b-1");
        var without = new BodyParticulars(COURT.kind(), "市中级法院", null, "防城港市", null);
        ledger.send(correct("b-1", without, ALWAYS), register("b-3", COURT));
        refused(correct("b-1", COURT, ALWAYS), "ALREADY_EXISTS", "particulars.uscc", "b-3");
    }

    @Test
    void a_decision_may_name_the_version_it_was_made_on() {
        ledger.send(register("b-1", COURT), new RecordHandlingCapacity("b-1", capacity("2020-01-01", null, 5), WHEN));
        refused(
                new CorrectHandlingCapacity("b-1", 1, capacity("2020-01-01", null, 6), "笔误", WHEN, 0L),
                "CONFLICT",
                "expectedVersion");
    }
}
