package io.caseledger.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.seal.Withheld;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PartiesCalledTest {
    private static final HistoricalParty WEI = new HistoricalParty("P1", "韦某", null);
    private static final HistoricalParty MO = new HistoricalParty("P2", "莫某", null);
    private static final HistoricalParty ERASED = new HistoricalParty("P1", Withheld.ERASED.text(), null);

    private static HistoricalParty named(String name) {
        return new HistoricalParty(name, null);
    }

    @Test
    void parties_are_first_called_by_their_place() {
        assertThat(PartiesCalled.byPlace("P", List.of(named("韦某"), named("莫某"))))
                .containsExactly(WEI, MO);
        assertThat(PartiesCalled.byPlace("P", List.of(MO, WEI))).containsExactly(MO, WEI);
    }

    @Test
    void a_party_of_the_same_name_is_called_as_before_wherever_it_stands_and_a_new_one_as_nobody_was() {
        var after = PartiesCalled.after(List.of(WEI, MO), List.of(named("莫 某"), named("农某"), named("韦某")), false);
        assertThat(after).extracting(HistoricalParty::name).containsExactly("莫 某", "农某", "韦某");
        assertThat(after.get(0).ref()).isEqualTo("P2");
        assertThat(after.get(2).ref()).isEqualTo("P1");
        assertThat(after.get(1).ref()).hasSize(8);
    }

    @Test
    void two_of_one_name_are_two() {
        var after = PartiesCalled.after(List.of(WEI), List.of(named("韦某"), named("韦某")), false);
        assertThat(after.get(0).ref()).isEqualTo("P1");
        assertThat(after.get(1).ref()).isNotEqualTo("P1");
    }

    @Test
    void one_whom_a_mark_names_stays_as_she_stands() {
        var restricted = new HistoricalParty("P1", Withheld.RESTRICTED.text(), null);
        assertThat(PartiesCalled.after(List.of(WEI, MO), List.of(restricted, named("农某")), false))
                .first()
                .isEqualTo(WEI);
        assertThat(PartiesCalled.after(List.of(ERASED, MO), List.of(ERASED, MO), false))
                .containsExactly(ERASED, MO);
    }

    @Test
    void a_source_that_still_names_one_who_is_erased_does_not_bring_her_back() {
        assertThat(PartiesCalled.after(List.of(ERASED, MO), List.of(named("韦某"), named("莫某")), true))
                .containsExactly(ERASED, MO);
        assertThat(PartiesCalled.after(List.of(ERASED, MO), List.of(named("农某"), named("莫某")), false))
                .as("an officer who names somebody means somebody else")
                .doesNotContain(ERASED)
                .contains(MO);
    }
}
