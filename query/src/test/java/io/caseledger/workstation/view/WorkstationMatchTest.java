package io.caseledger.workstation.view;

import static io.caseledger.workstation.view.Stations.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.shared.County;
import io.caseledger.shared.IpRight;
import io.caseledger.workstation.AssistanceNeed;
import io.caseledger.workstation.Fit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkstationMatchTest {
    private static final Fit.Wish WISH =
            new Fit.Wish(County.DONGXING, IpRight.Kind.TRADE_MARK, AssistanceNeed.MEDIATION);

    private static WorkstationView station(String id, County county) {
        return after(List.of(planned(id, HOST, county)));
    }

    private static List<String> ranked(Map<String, Long> queues, WorkstationView... stations) {
        return WorkstationMatch.rank(WISH, List.of(stations), queues).stream()
                .map(it -> it.rank() + " " + it.workstation().id())
                .toList();
    }

    @Test
    void the_better_fit_comes_before_the_shorter_queue_and_that_before_the_id() {
        assertThat(ranked(
                        Map.of("w-1", 2L, "w-2", 1L, "w-4", 1L),
                        station("w-3", County.SHANGSI),
                        station("w-1", County.DONGXING),
                        station("w-4", County.DONGXING),
                        station("w-2", County.DONGXING)))
                .containsExactly("1 w-2", "2 w-4", "3 w-1", "4 w-3");
    }

    @Test
    void each_score_is_explained_in_both_languages() {
        var matches = WorkstationMatch.rank(
                WISH, List.of(station("w-1", County.DONGXING), station("w-2", County.GANGKOU)), Map.of("w-1", 4L));
        assertThat(matches.getFirst().fit().isFull()).isTrue();
        assertThat(matches.getFirst().explanation().zh()).isEqualTo("匹配 3/3，符合：辖区、权利类型、服务需求；待办 4 件");
        assertThat(matches.getFirst().explanation().en())
                .isEqualTo("Fits in 3 of 3: county, kind of right, need; 4 open in its queue");
        assertThat(matches.getLast().explanation().zh()).isEqualTo("匹配 2/3，符合：权利类型、服务需求，不符合：辖区；待办 0 件");
        assertThat(matches.getLast().explanation().en())
                .isEqualTo("Fits in 2 of 3: kind of right, need; not in county; 0 open in its queue");
    }

    @Test
    void without_workstations_there_is_no_candidate() {
        assertThat(WorkstationMatch.rank(WISH, List.of(), Map.of())).isEmpty();
    }
}
