package io.caseledger.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.gate.RecordIds.Named;
import io.caseledger.shared.Creation;
import io.caseledger.shared.NotLookedUp;
import io.caseledger.shared.RecordId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordIdsTest {
    record Place(@RecordId("PLACE_NOT_FOUND") String placeId) {}

    record Visit(String title, Place place, List<Place> others) {}

    record Begin(
            @TargetAggregateIdentifier String tripId,
            @RecordId("PROJECT_NOT_FOUND") @Nullable String projectId,
            @NotLookedUp("A member of the project") String memberId,
            @RecordId("FRIEND_NOT_FOUND") List<String> friends,

            @RecordId(value = "GUEST_NOT_FOUND", inPart = true)
            String guestId,

            List<Visit> visits)
            implements Creation {}

    record End(
            @TargetAggregateIdentifier String tripId,
            @Nullable Place at) {}

    @Test
    void every_id_is_found_with_its_path_however_deep_it_stands() {
        var visit = new Visit("港口", new Place("a"), List.of(new Place("b"), new Place("c")));
        var begin = new Begin("t", "p", "m", List.of("f", "g"), "h", List.of(visit));
        assertThat(RecordIds.in(begin))
                .containsExactly(
                        new Named("projectId", "p", "PROJECT_NOT_FOUND"),
                        new Named("friends[0]", "f", "FRIEND_NOT_FOUND"),
                        new Named("friends[1]", "g", "FRIEND_NOT_FOUND"),
                        new Named("visits[0].place.placeId", "a", "PLACE_NOT_FOUND"),
                        new Named("visits[0].others[0].placeId", "b", "PLACE_NOT_FOUND"),
                        new Named("visits[0].others[1].placeId", "c", "PLACE_NOT_FOUND"));
    }

    @Test
    void a_target_is_one_unless_it_begins_with_the_command() {
        assertThat(RecordIds.in(new End("t", null))).containsExactly(new Named("tripId", "t", "NOT_FOUND"));
        assertThat(RecordIds.in(new Begin("t", null, "m", List.of(), "h", List.of())))
                .isEmpty();
    }
}
