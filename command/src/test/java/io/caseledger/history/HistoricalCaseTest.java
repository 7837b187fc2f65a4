package io.caseledger.history;

import static io.caseledger.gate.Refusals.with;
import static io.caseledger.history.Histories.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.MatcherAssert.assertThat;

import io.caseledger.history.HistoricalCaseCommand.*;
import io.caseledger.history.HistoricalCaseEvent.*;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoricalCaseTest {
    @TempDir
    static Path directory;

    final Archive archive = new Archive(directory);

    private Throwable refused(Object command) {
        return catchThrowable(() -> archive.send(command));
    }

    @Test
    void a_case_is_known_by_its_source_and_the_id_there_however_they_are_written() {
        archive.record(FACTS);
        assertThat(archive.events(CASE)).containsExactly(RECORDED);
        assertThat(SourceKey.idOf(PROJECT, "防城港市 市场监督管理局", "ｆｃｇ-2021-0007")).isEqualTo(CASE);
        assertThat(SourceKey.idOf("p-10", FACTS.sourceAuthority(), FACTS.sourceId()))
                .isNotEqualTo(CASE);
    }

    @Test
    void the_same_again_is_left_to_the_gate_and_something_else_under_the_same_key_is_told_apart() {
        archive.record(FACTS);
        assertThat(catchThrowable(() -> archive.record(FACTS)))
                .isInstanceOfAny(ConcurrencyException.class, AggregateStreamCreationException.class);
        assertThat(
                catchThrowable(() -> archive.record(withAmount(FACTS, "12800.51"))),
                with("HISTORICAL_CASE_DIFFERS", "facts", CASE, "amount"));
        assertThat(
                catchThrowable(() -> archive.record(ending(FACTS, HistoricalOutcome.PENDING, null))),
                with("HISTORICAL_CASE_DIFFERS", "facts", CASE, "outcome, closedOn"));
        assertThat(archive.events(CASE)).hasSize(1);
    }

    @Test
    void what_cannot_be_true_together_is_refused_by_name() {
        LocalDate before = FACTS.openedOn().minusDays(1);
        assertThat(
                catchThrowable(() -> archive.record(ending(FACTS, HistoricalOutcome.SETTLED, before))),
                with("CLOSED_BEFORE_OPENED", "facts.closedOn", "2021-03-01"));
        assertThat(
                catchThrowable(() -> archive.record(ending(FACTS, HistoricalOutcome.SETTLED, null))),
                with("CLOSING_DAY_MISSING", "facts.closedOn", "SETTLED"));
        assertThat(
                catchThrowable(() -> archive.record(ending(FACTS, HistoricalOutcome.PENDING, FACTS.closedOn()))),
                with("CLOSED_WITHOUT_OUTCOME", "facts.outcome", "2021-05-20"));
        archive.record(ending(FACTS, HistoricalOutcome.SETTLED, FACTS.openedOn()));
    }

    @Test
    void a_correction_says_all_anew_but_not_whose_record_it_is() {
        archive.record(FACTS);
        HistoricalFacts right = withAmount(FACTS, "9900");
        archive.send(new CorrectHistoricalCase(CASE, right, "金额有误", LATER, 0L));
        assertThat(archive.events(CASE))
                .last()
                .isEqualTo(new HistoricalCaseCorrected(CASE, PROJECT, right, null, null, "金额有误", "officer-1", LATER));
        assertThat(refused(new CorrectHistoricalCase(CASE, right, "无", LATER, null)), with("NOTHING_TO_CORRECT", null));
        assertThat(
                refused(new CorrectHistoricalCase(CASE, OTHER_FACTS, "无", LATER, null)),
                with("SOURCE_KEY_STAYS", "facts.sourceId", FACTS.sourceId()));
    }

    @Test
    void a_void_is_taken_back_and_a_voided_case_is_neither_corrected_nor_merged() {
        archive.record(FACTS);
        archive.record(OTHER_FACTS);
        archive.send(new VoidHistoricalCase(CASE, "误录", LATER, null));
        assertThat(
                refused(new CorrectHistoricalCase(CASE, withAmount(FACTS, "1"), "无", LATER, null)),
                with("HISTORICAL_CASE_STATE_FORBIDS", null, "VOIDED", "reinstateHistoricalCase"));
        assertThat(
                refused(new MergeHistoricalCases(OTHER, CASE, "同一纠纷", LATER, null)),
                with("HISTORICAL_CASE_DOES_NOT_COUNT", "duplicateOf", CASE, "VOIDED"));
        archive.send(new ReinstateHistoricalCase(CASE, "并非误录", LATER, null));
        archive.send(new MergeHistoricalCases(OTHER, CASE, "同一纠纷", LATER, null));
    }

    @Test
    void a_merger_is_written_on_both_sides_and_taken_back_on_both() {
        archive.record(FACTS);
        archive.record(OTHER_FACTS);
        archive.send(new MergeHistoricalCases(CASE, OTHER, "同一纠纷", LATER, null));
        assertThat(archive.events(CASE)).containsExactly(RECORDED, MERGED);
        assertThat(archive.events(OTHER)).containsExactly(OTHER_RECORDED, ABSORBED);
        archive.send(new UnmergeHistoricalCases(CASE, "并非同一纠纷", LATER, null));
        assertThat(archive.events(CASE))
                .last()
                .isEqualTo(new HistoricalCaseUnmerged(CASE, PROJECT, OTHER, "并非同一纠纷", "officer-1", LATER));
        assertThat(archive.events(OTHER)).last().isEqualTo(new HistoricalCaseReleased(OTHER, PROJECT, CASE, LATER));
        archive.send(new VoidHistoricalCase(OTHER, "误录", LATER, null));
    }

    @Test
    void of_all_that_are_merged_together_one_goes_on_counting() {
        archive.record(FACTS);
        archive.record(OTHER_FACTS);
        archive.send(new MergeHistoricalCases(CASE, OTHER, "同一纠纷", LATER, null));
        assertThat(
                refused(new MergeHistoricalCases(OTHER, CASE, "反向", LATER, null)),
                with("HISTORICAL_CASE_DOES_NOT_COUNT", "duplicateOf", CASE, "DUPLICATE"));
        assertThat(
                refused(new MergeHistoricalCases(CASE, OTHER, "再次", LATER, null)),
                with(
                        "HISTORICAL_CASE_STATE_FORBIDS",
                        null,
                        "DUPLICATE",
                        "correctHistoricalCase, unmergeHistoricalCases"));
        assertThat(
                refused(new VoidHistoricalCase(OTHER, "误录", LATER, null)),
                with("HISTORICAL_CASE_HAS_DUPLICATES", null, CASE));
        HistoricalFacts third = facts("东兴市人民法院", "3", null);
        archive.record(third);
        String thirdId = SourceKey.idOf(PROJECT, third.sourceAuthority(), third.sourceId());
        archive.send(new MergeHistoricalCases(OTHER, thirdId, "同一纠纷", LATER, null));
        assertThat(List.of(CASE, OTHER, thirdId).stream().filter(this::counts)).containsExactly(thirdId);
        archive.send(new UnmergeHistoricalCases(OTHER, "并非同一纠纷", LATER, null));
        assertThat(List.of(CASE, OTHER, thirdId).stream().filter(this::counts)).containsExactly(OTHER, thirdId);
    }

    private boolean counts(String id) {
        HistoricalFile file = null;
        for (Object event : archive.events(id)) {
            file = HistoricalFile.after((HistoricalCaseEvent) event, file);
        }
        return file != null && file.state() == HistoricalCaseState.RECORDED;
    }

    @Test
    void a_case_is_merged_into_another_one_that_exists() {
        archive.record(FACTS);
        assertThat(
                refused(new MergeHistoricalCases(CASE, CASE, "自身", LATER, null)),
                with("HISTORICAL_CASE_MERGED_INTO_ITSELF", "duplicateOf"));
        assertThat(
                refused(new MergeHistoricalCases(CASE, OTHER, "同一纠纷", LATER, null)),
                with("HISTORICAL_CASE_NOT_FOUND", "duplicateOf", OTHER));
    }

    @Test
    void only_a_project_of_direction_9_takes_historical_cases() {
        assertThat(
                refused(new RecordHistoricalCase("", "p-1", FACTS, AT)), with("PROJECT_NOT_FOUND", "projectId", "p-1"));
    }
}
