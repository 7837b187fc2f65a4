package io.caseledger.history.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.dispute.DisputeType;
import io.caseledger.history.HistoricalCaseEvent;
import io.caseledger.history.HistoricalCaseEvent.*;
import io.caseledger.history.HistoricalCaseState;
import io.caseledger.history.HistoricalChannel;
import io.caseledger.history.HistoricalFacts;
import io.caseledger.history.HistoricalOutcome;
import io.caseledger.history.HistoricalParty;
import io.caseledger.shared.County;
import io.caseledger.shared.IpRight;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoricalCaseViewTest {
    private static final Instant AT = Instant.parse("2022-09-01T01:00:00Z");
    private static final Instant LATER = Instant.parse("2022-09-02T01:00:00Z");

    private static HistoricalFacts facts(HistoricalOutcome outcome, @Nullable LocalDate closedOn) {
        return new HistoricalFacts(
                "防城港市中级人民法院",
                "12",
                "（2021）桂06知民初12号",
                IpRight.Kind.DESIGN_PATENT,
                DisputeType.INFRINGEMENT,
                HistoricalChannel.LITIGATION,
                "防城港市中级人民法院",
                County.GANGKOU,
                "海产品加工",
                null,
                false,
                outcome,
                new BigDecimal("30000"),
                LocalDate.of(2021, 1, 31),
                closedOn,
                List.of(new HistoricalParty("甲有限公司", null)),
                List.of(new HistoricalParty("乙商行", null)),
                "ZL202130000001.2");
    }

    private static HistoricalCaseView after(HistoricalCaseEvent... events) {
        HistoricalCaseView view = null;
        for (HistoricalCaseEvent event : events) {
            view = HistoricalCaseView.evolve(view, event);
        }
        return Objects.requireNonNull(view);
    }

    private static final HistoricalCaseRecorded RECORDED = new HistoricalCaseRecorded(
            "c-1", "p-9", facts(HistoricalOutcome.PENDING, null), "import-1", 2L, "officer-1", AT);
    private static final HistoricalCaseCorrected CLOSED = new HistoricalCaseCorrected(
            "c-1",
            "p-9",
            facts(HistoricalOutcome.JUDGED, LocalDate.of(2021, 3, 2)),
            "import-2",
            3L,
            "补录结案",
            "officer-2",
            LATER);

    @Test
    void a_recorded_case_counts_and_has_no_duration_while_it_is_under_way() {
        HistoricalCaseView view = after(RECORDED);
        assertThat(view.counted()).isTrue();
        assertThat(view.durationDays()).isNull();
        assertThat(view.amount()).isEqualTo(3_000_000);
        assertThat(view.importId()).isEqualTo("import-1");
        assertThat(view.lastChange()).isNull();
        assertThat(view.facts()).isEqualTo(RECORDED.facts());
    }

    @Test
    void a_correction_tells_the_duration_and_who_corrected_why() {
        HistoricalCaseView view = after(RECORDED, CLOSED);
        assertThat(view.durationDays()).isEqualTo(30);
        assertThat(view.outcome()).isEqualTo(HistoricalOutcome.JUDGED);
        assertThat(view.importId()).isEqualTo("import-1");
        assertThat(view.lastChange())
                .isEqualTo(new HistoricalChange(HistoricalChange.Kind.CORRECTED, "补录结案", "officer-2", LATER));
    }

    @Test
    void neither_a_voided_case_nor_a_duplicate_counts_until_that_is_taken_back() {
        var merged = new HistoricalCaseMerged("c-1", "p-9", "c-2", "同一纠纷", "officer-1", LATER);
        var unmerged = new HistoricalCaseUnmerged("c-1", "p-9", "c-2", "并非同一", "officer-1", LATER);
        var voided = new HistoricalCaseVoided("c-1", "p-9", "误录", "officer-1", LATER);
        var reinstated = new HistoricalCaseReinstated("c-1", "p-9", "并非误录", "officer-1", LATER);
        assertThat(after(RECORDED, merged).counted()).isFalse();
        assertThat(after(RECORDED, merged).duplicateOf()).isEqualTo("c-2");
        assertThat(after(RECORDED, merged).state()).isEqualTo(HistoricalCaseState.DUPLICATE);
        assertThat(after(RECORDED, merged, unmerged).counted()).isTrue();
        assertThat(after(RECORDED, merged, unmerged).duplicateOf()).isNull();
        assertThat(after(RECORDED, voided).counted()).isFalse();
        assertThat(after(RECORDED, voided, reinstated).counted()).isTrue();
    }

    @Test
    void the_one_that_goes_on_counting_names_its_duplicates() {
        var absorbed = new HistoricalCaseAbsorbed("c-1", "p-9", "c-0", LATER);
        assertThat(after(RECORDED, absorbed).duplicates()).containsExactly("c-0");
        assertThat(after(RECORDED, absorbed, new HistoricalCaseReleased("c-1", "p-9", "c-0", LATER))
                        .duplicates())
                .isEmpty();
    }
}
