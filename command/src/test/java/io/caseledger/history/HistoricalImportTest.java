package io.caseledger.history;

import static io.caseledger.gate.Refusals.with;
import static io.caseledger.history.HistoricalLists.*;
import static io.caseledger.history.HistoricalRowOutcome.*;
import static io.caseledger.history.Histories.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.MatcherAssert.assertThat;

import io.caseledger.history.HistoricalCaseCommand.VoidHistoricalCase;
import io.caseledger.history.HistoricalCaseEvent.*;
import io.caseledger.history.HistoricalImportCommand.*;
import io.caseledger.history.HistoricalImportEvent.*;
import io.caseledger.history.HistoricalRowsCommand.*;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoricalImportTest {
    @TempDir
    Path directory;

    Archive archive;

    @BeforeEach
    void open() {
        archive = Archive.onDisk(directory);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private static String id(int number) {
        return SourceKey.idOf(PROJECT, "防城港市中级人民法院", String.valueOf(number));
    }

    @Test
    void every_row_becomes_a_case_and_has_its_receipt() {
        archive.start("i-1", many(0, 1_203), HistoricalDifference.REFUSE);
        List<HistoricalReceipt> receipts = archive.run("i-1");
        assertThat(receipts).hasSize(1_203).allMatch(it -> it.outcome() == STORED);
        assertThat(receipts.get(1_202)).isEqualTo(HistoricalReceipt.of(1_204, STORED, id(1_202)));
        assertThat(archive.events("i-1"))
                .hasSize(5)
                .last()
                .isEqualTo(new HistoricalImportFinished("i-1", PROJECT, LATER));
        var stored = (HistoricalCaseRecorded) archive.events(id(7)).getFirst();
        assertThat(stored.importId()).isEqualTo("i-1");
        assertThat(stored.row()).isEqualTo(9);
        assertThat(stored.recordedBy()).isEqualTo("officer-1");
        HistoricalFacts facts = stored.facts();
        assertThat(facts.amount()).isEqualTo(new BigDecimal("107000.50"));
        assertThat(facts.openedOn()).isEqualTo(LocalDate.of(2021, 8, 1));
        assertThat(facts.closedOn()).isEqualTo(LocalDate.of(2021, 8, 28));
        assertThat(facts.petitioners()).containsExactly(new HistoricalParty("P1", "广西京族食品有限公司", "91350100M000100Y43"));
        assertThat(facts.platform()).isNull();
    }

    @Test
    void the_same_file_twice_stores_nothing_twice() {
        archive.start("i-1", many(0, 700), HistoricalDifference.REFUSE);
        var _ = archive.run("i-1");
        archive.start("i-2", many(0, 700), HistoricalDifference.CORRECT);
        assertThat(archive.run("i-2")).hasSize(700).allMatch(it -> it.outcome() == DUPLICATE);
        assertThat(archive.events(id(699))).hasSize(1);
    }

    @Test
    void a_row_with_the_same_key_and_other_facts_is_refused_or_corrects() {
        archive.start("i-1", many(0, 3), HistoricalDifference.REFUSE);
        var _ = archive.run("i-1");
        String other = row(1).replace("判决", "和解").replace("101,000.5", "9");
        archive.start("i-2", file(row(0), other, row(2)), HistoricalDifference.REFUSE);
        List<HistoricalReceipt> refused = archive.run("i-2");
        assertThat(outcomes(refused)).containsExactly(DUPLICATE, REFUSED, DUPLICATE);
        assertThat(refused.get(1).caseId()).isEqualTo(id(1));
        assertThat(refused.get(1).faults())
                .containsExactly(
                        HistoricalRowFault.about("sourceId", "HISTORICAL_CASE_DIFFERS", id(1), "outcome, amount"));
        assertThat(archive.events(id(1))).hasSize(1);
        archive.start("i-3", file(row(0), other), HistoricalDifference.CORRECT);
        assertThat(outcomes(archive.run("i-3"))).containsExactly(DUPLICATE, CORRECTED);
        var corrected = (HistoricalCaseCorrected) archive.events(id(1)).getLast();
        assertThat(corrected.facts().outcome()).isEqualTo(HistoricalOutcome.SETTLED);
        assertThat(corrected.reason()).isEqualTo("来源更新");
        assertThat(corrected.importId()).isEqualTo("i-3");
    }

    @Test
    void a_key_that_stands_twice_in_one_file_is_stored_once() {
        String other = row(1).replace("判决", "和解");
        archive.start("i-1", file(row(1), row(1), other), HistoricalDifference.REFUSE);
        assertThat(outcomes(archive.run("i-1"))).containsExactly(STORED, DUPLICATE, REFUSED);
        archive.start("i-2", file(row(2), row(2).replace("判决", "和解"), row(2)), HistoricalDifference.CORRECT);
        assertThat(outcomes(archive.run("i-2"))).containsExactly(STORED, CORRECTED, CORRECTED);
        assertThat(archive.events(id(2))).hasSize(3);
    }

    @Test
    void a_voided_case_is_not_corrected_by_a_file() {
        archive.start("i-1", many(0, 1), HistoricalDifference.REFUSE);
        var _ = archive.run("i-1");
        archive.send(new VoidHistoricalCase(id(0), "误录", LATER, null));
        archive.start("i-2", file(row(0).replace("判决", "和解")), HistoricalDifference.CORRECT);
        assertThat(archive.run("i-2").getFirst().faults().getFirst().code())
                .isEqualTo("HISTORICAL_CASE_NOT_CORRECTABLE");
        archive.start("i-3", many(0, 1), HistoricalDifference.CORRECT);
        assertThat(outcomes(archive.run("i-3"))).containsExactly(DUPLICATE);
    }

    @Test
    void of_two_that_store_the_same_block_the_second_stores_nothing() {
        archive.start("i-1", many(0, 1_000), HistoricalDifference.REFUSE);
        StoreHistoricalRows first = archive.next("i-1");
        archive.send(first);
        assertThat(catchThrowable(() -> archive.send(first)), with("HISTORICAL_BLOCK_TAKEN", null, "0"));
        var _ = archive.run("i-1");
        assertThat(catchThrowable(() -> archive.send(first)), with("HISTORICAL_IMPORT_OVER", null, "FINISHED"));
        assertThat(archive.receipts("i-1")).hasSize(1_000);
    }

    @Test
    void runners_that_race_store_every_row_once() throws Exception {
        archive.start("i-1", many(0, 5_000), HistoricalDifference.REFUSE);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> runner = () -> {
                int stored = 0;
                while (archive.imports().standing("i-1").state() == HistoricalImportState.RUNNING) {
                    if (catchThrowable(() -> archive.send(archive.next("i-1"))) == null) {
                        stored++;
                    }
                }
                return stored;
            };
            int stored = 0;
            for (var each : threads.invokeAll(Collections.nCopies(4, runner))) {
                stored += each.get();
            }
            assertThat(stored).isEqualTo(10);
        }
        List<HistoricalReceipt> receipts = archive.receipts("i-1");
        assertThat(receipts).hasSize(5_000).allMatch(it -> it.outcome() == STORED);
        var ids =
                new ArrayList<>(receipts.stream().map(HistoricalReceipt::caseId).toList());
        assertThat(new HashSet<>(ids)).hasSize(5_000);
        assertThat(ids).allMatch(it -> archive.events(String.valueOf(it)).size() == 1);
    }

    @Test
    void an_import_is_cancelled_once_and_stores_no_more() {
        archive.start("i-1", many(0, 1_000), HistoricalDifference.REFUSE);
        archive.send(archive.next("i-1"));
        StoreHistoricalRows next = archive.next("i-1");
        archive.send(new CancelHistoricalImport("i-1", "文件有误", LATER));
        assertThat(catchThrowable(() -> archive.send(next)), with("HISTORICAL_IMPORT_OVER", null, "STOPPED"));
        assertThat(
                catchThrowable(() -> archive.send(new CancelHistoricalImport("i-1", "再次", LATER))),
                with("HISTORICAL_IMPORT_OVER", null, "STOPPED"));
        assertThat(archive.receipts("i-1")).hasSize(500);
        assertThat(archive.events("i-1"))
                .last()
                .isEqualTo(new HistoricalImportCancelled("i-1", PROJECT, "文件有误", "officer-1", LATER));
    }

    @Test
    void corrections_by_a_file_need_a_reason() {
        assertThat(
                catchThrowable(() -> archive.send(new ImportHistoricalCases(
                        "i-1", PROJECT, "a".repeat(64), null, HistoricalDifference.CORRECT, null, AT))),
                with("REQUIRED", "reason"));
    }
}
