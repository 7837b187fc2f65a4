package io.caseledger.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.caseledger.gate.SlotEvent.SlotTaken;
import io.caseledger.gate.Slots.Claim;
import io.caseledger.gate.Slots.Slot;
import io.caseledger.golden.GoldenEvents;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.hamcrest.MatcherAssert;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SlotsTest {
    private static final Claim NUMBER = Claim.of("number", "Certificate", "p-9", "4500001");
    private static final Claim OTHER = Claim.of("numbers[1]", "Certificate", "p-9", "4500002");

    final Ledger ledger = new Ledger(it -> it);
    final Slots<SlotTaken> slots = Slots.of(ledger.store());

    @Test
    void a_key_that_is_held_is_refused_with_its_holder_each_key_by_its_field() {
        slots.claim("a", List.of(NUMBER, OTHER), (_, _) -> true);
        Throwable refused = catchThrowable(() -> slots.claim("b", List.of(NUMBER, OTHER), (_, _) -> true));
        MatcherAssert.assertThat(refused, Refusals.with("ALREADY_EXISTS", "number", "a"));
        MatcherAssert.assertThat(refused, Refusals.with("ALREADY_EXISTS", "numbers[1]", "a"));
        assertThat(ledger.events(NUMBER.slotId())).containsExactly(new SlotTaken(NUMBER.slotId(), "a"));
    }

    @Test
    void a_key_is_free_when_its_last_taker_no_longer_has_it() {
        slots.claim("a", List.of(NUMBER), (_, _) -> true);
        slots.claim("b", List.of(NUMBER), (holder, _) -> !holder.equals("a"));
        assertThat(slots.read(List.of(NUMBER.slotId())).getFirst().takers()).containsExactly("a", "b");
    }

    @Test
    void of_two_that_race_for_a_key_the_log_takes_one() {
        var read = slots.read(List.of(NUMBER.slotId()));
        slots.take(read, "a");
        assertThatThrownBy(() -> slots.take(read, "b")).isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void a_first_try_presumes_a_key_free_and_the_log_refuses_it_a_second_one_looks() {
        slots.claim("a", List.of(NUMBER), (_, _) -> true);
        var presumed = at(1, () -> slots.presume(List.of(NUMBER.slotId())));
        assertThat(presumed.getFirst().takers()).isEmpty();
        assertThatThrownBy(() -> slots.take(presumed, "b")).isInstanceOf(AggregateStreamCreationException.class);
        assertThat(at(2, () -> slots.presume(List.of(NUMBER.slotId())))
                        .getFirst()
                        .takers())
                .containsExactly("a");
        assertThat(slots.presume(List.of(NUMBER.slotId())).getFirst().takers()).containsExactly("a");
    }

    private static List<Slot> at(int tried, Supplier<List<Slot>> reading) {
        var command = new GenericCommandMessage<>("a command", Tries.of(Map.of(), tried));
        var unit = DefaultUnitOfWork.startAndGet(command);
        try {
            return reading.get();
        } finally {
            unit.rollback();
        }
    }

    @Test
    void keys_of_different_parts_are_different() {
        assertThat(Claim.of("n", "Certificate", "p-9", "4500001"))
                .isEqualTo(new Claim(NUMBER.slotId(), "n", "ALREADY_EXISTS"));
        assertThat(Claim.of("n", "Certificate", "p-94500001", "").slotId()).isNotEqualTo(NUMBER.slotId());
    }

    @TestFactory
    Stream<DynamicTest> stored_slots_stay_as_they_are() {
        return GoldenEvents.of("gate", SlotEvent.class, List.of(new SlotTaken("slot:1", "record-1")));
    }
}
