package io.caseledger.body.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.body.BodyParticulars;
import io.caseledger.body.Capacity;
import io.caseledger.body.HandlingBodyEvent.*;
import io.caseledger.body.HandlingBodyKind;
import io.caseledger.body.HandlingChannel;
import io.caseledger.shared.Note;
import io.caseledger.shared.Validity;
import io.caseledger.views.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BodyCapacitiesTest {
    private static final Instant WHEN = Instant.parse("2023-03-01T01:00:00Z");

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static HandlingBodyRegistered registered(String id, String name) {
        var what = new BodyParticulars(HandlingBodyKind.COURT, name, null, "防城港市", null);
        return new HandlingBodyRegistered(id, "p-9", what, day("2010-01-01"), WHEN);
    }

    private static Capacity officers(String from, int officers) {
        return new Capacity(Validity.since(day(from)), officers, null, List.of(HandlingChannel.CIVIL_LITIGATION), null);
    }

    private static List<String> on(Told told, String day) {
        return new BodyCapacities(told.views())
                .on("p-9", day(day)).stream()
                        .map(it -> it.body().id() + " "
                                + (it.capacity() == null ? "?" : it.capacity().officers()))
                        .toList();
    }

    @Test
    void a_day_shows_the_bodies_that_existed_with_what_they_could_do_and_unknown_is_not_nought() {
        try (Told told = new Told()) {
            told.then(BodyView.KIND, "b-2", registered("b-2", "B"))
                    .then(BodyView.KIND, "b-1", registered("b-1", "A"))
                    .then(BodyView.KIND, "b-1", recorded(1, "2020-01-01", 5))
                    .then(BodyView.KIND, "b-1", recorded(2, "2022-01-01", 0));
            assertThat(on(told, "2009-12-31")).isEmpty();
            assertThat(on(told, "2019-12-31")).containsExactly("b-1 ?", "b-2 ?");
            assertThat(on(told, "2021-12-31")).containsExactly("b-1 5", "b-2 ?");
            assertThat(on(told, "2022-01-01")).containsExactly("b-1 0", "b-2 ?");
            told.then(BodyView.KIND, "b-1", new HandlingCapacityVoided("b-1", "p-9", 2, "误录", WHEN))
                    .then(BodyView.KIND, "b-2", new HandlingBodyClosed("b-2", "p-9", day("2022-01-01"), "撤销", WHEN));
            assertThat(on(told, "2021-12-31")).containsExactly("b-1 5", "b-2 ?");
            assertThat(on(told, "2022-01-01")).containsExactly("b-1 5");
        }
    }

    private static HandlingCapacityRecorded recorded(int number, String from, int officers) {
        return new HandlingCapacityRecorded("b-1", "p-9", number, officers(from, officers), WHEN);
    }

    @Test
    void the_reasons_of_changes_are_kept() {
        BodyView view = BodyView.evolve(null, registered("b-1", "A"));
        view = BodyView.evolve(view, new HandlingBodyClosed("b-1", "p-9", day("2022-01-01"), "撤销", WHEN));
        assertThat(view.notes()).containsExactly(new Note("HandlingBodyClosed", "撤销", WHEN));
    }
}
