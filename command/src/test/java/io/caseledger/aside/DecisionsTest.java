package io.caseledger.aside;

import static io.caseledger.aside.AsideGoldenTest.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.aside.AsideEvent.EventSetAside;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecisionsTest {
    private static final EventSetAside LATER =
            new EventSetAside("a-3", 57, "ComplaintFiled", "c-2", null, "无法读取", "admin", AT.plusSeconds(90));

    @Test
    void views_lack_what_was_set_aside_before_and_after_they_were_begun() {
        var decisions = new Decisions(List.of(SET_ASIDE, LATER));
        for (int begun = 0; begun <= decisions.count(); begun++) {
            assertThat(decisions.leftOut(begun)).containsOnlyKeys(41L, 57L);
        }
        assertThat(Decisions.NONE.inForce()).isEmpty();
    }

    @Test
    void what_is_taken_back_is_in_the_views_that_are_begun_from_then_on_and_in_no_others() {
        var decisions = new Decisions(List.of(SET_ASIDE, LATER, TAKEN_BACK));
        assertThat(decisions.inForce()).containsOnlyKeys(57L);
        for (int begun = 0; begun < decisions.count(); begun++) {
            assertThat(decisions.leftOut(begun)).containsOnlyKeys(41L, 57L);
            assertThat(decisions.leftOut(begun).get(41L).takenBack())
                    .isEqualTo(new Aside.TakenBack("缺陷已修复", "admin", TAKEN_BACK.at()));
            assertThat(decisions.leftOut(begun).get(57L).takenBack()).isNull();
        }
    }

    @Test
    void what_is_set_aside_once_more_is_left_out_by_all() {
        var again = new EventSetAside("a-4", 41, "NoticeRejected", "c-1", "p-1", "仍未修复", "admin", AT.plusSeconds(99));
        var decisions = new Decisions(List.of(SET_ASIDE, TAKEN_BACK, again));
        for (int begun = 0; begun <= decisions.count(); begun++) {
            assertThat(decisions.leftOut(begun).get(41L)).isEqualTo(Aside.of(again));
        }
    }

    @Test
    void an_event_of_which_nobody_knows_the_project_concerns_all() {
        var decisions = new Decisions(List.of(SET_ASIDE, LATER)).inForce();
        assertThat(decisions.get(41L).concerns("p-1")).isTrue();
        assertThat(decisions.get(41L).concerns("p-2")).isFalse();
        assertThat(decisions.get(57L).concerns("p-2")).isTrue();
    }
}
