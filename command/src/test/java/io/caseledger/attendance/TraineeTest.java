package io.caseledger.attendance;

import static io.caseledger.attendance.Attendances.*;
import static io.caseledger.gate.Refusals.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.MatcherAssert.assertThat;

import io.caseledger.attendance.TraineeCommand.*;
import io.caseledger.attendance.TraineeEvent.*;
import io.caseledger.shared.Rejected;
import java.util.Map;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TraineeTest {
    final Office office = new Office();

    private static TraineeIdentity who(String name, String phone) {
        return new TraineeIdentity(name, null, phone, null, null);
    }

    @Test
    void a_person_is_registered_once_by_number_else_by_phone_and_name() {
        office.register("t-1", NGUYEN);
        assertThat(office.events("t-1")).containsExactly(REGISTERED);
        assertThat(
                catchThrowable(() -> office.register("t-2", NGUYEN)),
                with("ALREADY_EXISTS", "identity.identityNumber", "t-1"));
        assertThat(
                catchThrowable(() -> office.register("t-2", who("阮文", "+8613807700001"))),
                with("ALREADY_EXISTS", "identity.phone", "t-1"));
        office.register("t-2", who("阮某", "13807700001"));
        office.register("t-3", WALK_IN);
        office.register("t-4", WALK_IN);
        assertThat(office.events("t-4").getFirst())
                .isEqualTo(new TraineeRegistered("t-4", PROJECT, WALK_IN, true, REGISTERED_AT));
    }

    @Test
    void a_correction_takes_new_keys_and_gives_old_ones_back() {
        office.register("t-1", who("阮文", "13807700001"));
        office.send(new CorrectTrainee("t-1", who("阮文", "13807700002"), "号码有误", LATER, null));
        office.register("t-2", who("阮文", "13807700001"));
        assertThat(
                catchThrowable(
                        () -> office.send(new CorrectTrainee("t-2", who("阮文", "13807700002"), "号码有误", LATER, null))),
                with("ALREADY_EXISTS", "identity.phone", "t-1"));
        assertThat(
                catchThrowable(
                        () -> office.send(new CorrectTrainee("t-2", who("阮文", "13807700001"), "无", LATER, null))),
                with("NOTHING_TO_CORRECT", null));
    }

    @Test
    void a_registration_that_exists_is_left_to_the_gate() {
        office.register("t-1", NGUYEN);
        assertThat(catchThrowable(() -> office.register("t-1", NGUYEN)))
                .isInstanceOfAny(ConcurrencyException.class, AggregateStreamCreationException.class);
    }

    @Test
    void what_is_kept_apart_from_a_person_tells_nothing_of_the_person() {
        office.register("t-1", NGUYEN);
        office.store().openStream(null).asStream().limit(5).forEach(it -> {
            if (!(it.getPayload() instanceof TraineeRegistered)) {
                assertThat(String.valueOf(it.getPayload()) + Map.copyOf(it.getMetaData()))
                        .doesNotContain("阮文", "11010519491231002X", "13807700001");
            }
        });
    }

    @Test
    void a_decision_may_name_the_version_it_was_made_on() {
        office.register("t-1", NGUYEN);
        office.send(new CorrectTrainee("t-1", who("阮文某", "13807700001"), "更名", LATER, 0L));
        assertThat(catchThrowable(() -> office.send(new CorrectTrainee("t-1", NGUYEN, "更名", LATER, 0L))))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("CONFLICT");
    }
}
