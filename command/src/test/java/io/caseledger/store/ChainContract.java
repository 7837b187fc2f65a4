package io.caseledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.store.ChainedLog.Wanted;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the access record promises on every database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class ChainContract {
    static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");
    static final Wanted ALL = new Wanted(null, null, null, null);

    ChainedLog log;

    abstract Dialect dialect() throws Exception;

    /** A way past the log, for whoever changes what he should not. */
    abstract Connection connection() throws Exception;

    @BeforeEach
    void open() throws Exception {
        log = ChainedLog.open(dialect());
    }

    @AfterEach
    void close() {
        if (log != null) log.close();
    }

    void append(int... days) {
        for (int day : days) {
            log.append(day(day), "officer " + day, "{\"day\":" + day + "}", Set.of("r" + day, "all"));
        }
    }

    static Instant day(int day) {
        return DAY.plusSeconds(86_400L * day);
    }

    void tamper(String sql) throws Exception {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    List<Long> numbers(Wanted wanted) {
        return log.rows(wanted, null, false, 100).stream()
                .map(ChainedRow::number)
                .toList();
    }

    @Test
    void an_empty_record_is_whole() {
        assertThat(log.check()).isEqualTo(new ChainedLog.Verdict(0, 0, 0, "", null));
        assertThat(log.rows(ALL, null, false, 10)).isEmpty();
    }

    @Test
    void rows_read_back_as_they_were_and_are_chained() throws Exception {
        log.append(DAY, "王", "{\"目的\":\"核查 𠮷\"}", Set.of("t-1"));
        append(2);
        log.close();
        log = null;
        log = ChainedLog.open(again());
        append(3);

        var rows = log.rows(ALL, null, false, 10);
        assertThat(rows).extracting(ChainedRow::number).containsExactly(3L, 2L, 1L);
        assertThat(rows.getLast().content()).isEqualTo("{\"目的\":\"核查 𠮷\"}");
        assertThat(rows.getLast().at()).isEqualTo(DAY);
        assertThat(rows.getFirst().previous()).isEqualTo(rows.get(1).digest());
        var verdict = log.check();
        assertThat(verdict.fault()).isNull();
        assertThat(verdict.rows()).isEqualTo(3);
        assertThat(verdict.digest()).isEqualTo(rows.getFirst().digest());
    }

    /** The same database as it is, as at another start. */
    abstract Dialect again();

    @Test
    void rows_are_found_by_who_asked_by_what_was_shown_and_by_when() {
        append(1, 2, 3, 4);
        assertThat(numbers(new Wanted("officer 2", null, null, null))).containsExactly(2L);
        assertThat(numbers(new Wanted(null, "r3", null, null))).containsExactly(3L);
        assertThat(numbers(new Wanted(null, "all", day(2), day(4)))).containsExactly(3L, 2L);
        assertThat(log.count(new Wanted(null, "all", day(2), null))).isEqualTo(3);
        assertThat(log.rows(ALL, 3L, false, 10)).extracting(ChainedRow::number).containsExactly(2L, 1L);
        assertThat(log.rows(ALL, 1L, true, 2)).extracting(ChainedRow::number).containsExactly(3L, 2L);
    }

    @Test
    void a_row_that_is_changed_is_seen() throws Exception {
        append(1, 2, 3);
        tamper("UPDATE accesses SET subject = 'nobody' WHERE number = 2");
        assertThat(log.check().fault()).isEqualTo(2);
    }

    @Test
    void a_row_taken_out_of_the_middle_is_seen() throws Exception {
        append(1, 2, 3);
        tamper("DELETE FROM accesses WHERE number = 2");
        assertThat(log.check().fault()).isEqualTo(3);
    }

    @Test
    void a_beginning_that_nobody_cut_off_is_missed() throws Exception {
        append(1, 2, 3);
        tamper("DELETE FROM accesses WHERE number = 1");
        tamper("DELETE FROM access_targets WHERE number = 1");
        assertThat(log.check().fault()).isEqualTo(2);
    }

    @Test
    void a_record_hidden_from_those_who_look_for_it_is_seen() throws Exception {
        append(1, 2);
        tamper("DELETE FROM access_targets WHERE target = 'r2'");
        assertThat(log.check().fault()).isNotNull();
    }

    @Test
    void what_is_old_is_cut_off_and_the_cut_is_on_record() {
        append(1, 2, 3, 4);
        assertThat(log.cut(day(3), day(5), "retention", went -> went + " went")).isEqualTo(2);
        assertThat(numbers(ALL)).containsExactly(5L, 4L, 3L);
        assertThat(log.rows(ALL, null, false, 1).getFirst().content()).isEqualTo("2 went");
        assertThat(numbers(new Wanted(null, "r1", null, null))).isEmpty();
        assertThat(log.check().fault()).isNull();

        assertThat(log.cut(day(3), day(6), "retention", went -> went + " went")).isZero();
        assertThat(log.cut(day(9), day(9), "retention", went -> went + " went")).isEqualTo(2);
        append(10);
        assertThat(numbers(ALL)).containsExactly(7L, 6L, 5L);
        assertThat(log.check().fault()).isNull();
    }

    @Test
    void many_at_once_make_one_chain() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> callers = IntStream.range(0, 16)
                    .mapToObj(caller -> pool.submit(
                            () -> append(IntStream.range(0, 50).map(i -> caller).toArray())))
                    .toList();
            for (Future<?> caller : callers) caller.get();
        }
        var verdict = log.check();
        assertThat(verdict.fault()).isNull();
        assertThat(verdict.rows()).isEqualTo(800);
    }
}
