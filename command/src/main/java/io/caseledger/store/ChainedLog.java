package io.caseledger.store;

import io.caseledger.store.StoreProperties.Store;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * A log beside the events, which may be deleted by policy where events may not: each row holds the digest of the row before, so
 * that one that is changed, or taken out of the middle, is seen. Only the beginning is ever cut off, and a row says so.
 */
public final class ChainedLog implements AutoCloseable {
    private static final int BATCH = 1_000;

    private final GroupWriter writer;
    private final Reads reads;

    /** Which rows are wanted; each part that is given must hold. */
    public record Wanted(
            @Nullable String subject,
            @Nullable String target,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /**
     * What a check found.
     *
     * @param first the first number there is; 0 when there is none
     * @param digest of the last row; empty when there is none
     * @param fault the number at which the chain does not hold; absent when it does
     */
    public record Verdict(
            long first,
            long last,
            long rows,
            String digest,
            @Nullable Long fault) {}

    /**
     * The access record: a file in the data directory, or tables in PostgreSQL where events are kept there.
     *
     * @throws StartRefused when it cannot be opened
     */
    public static ChainedLog open(StoreProperties properties, DataDirectory directory) {
        return open(
                properties.events().store() == Store.POSTGRES
                        ? new PostgresDialect(properties.events().postgres(), ChainTables.LAYOUT)
                        : new SqliteDialect(directory.path("access.db"), ChainTables.LAYOUT));
    }

    static ChainedLog open(Dialect dialect) {
        try {
            return new ChainedLog(dialect);
        } catch (SQLException e) {
            throw new StartRefused(
                    String.valueOf(dialect.unavailable(e).getMessage()),
                    "See caseledger.data and caseledger.events.*",
                    e);
        }
    }

    private ChainedLog(Dialect dialect) throws SQLException {
        writer = new GroupWriter(dialect);
        reads = new Reads(dialect);
    }

    /**
     * Appends a row and returns once it is on disk.
     *
     * @param targets what the row can be found by
     * @throws StoreUnavailable when it cannot be kept
     */
    public void append(Instant at, String subject, String content, Set<String> targets) {
        var _ = write(new ChainAppend(at, subject, content, targets));
    }

    /**
     * Cuts off what is older than an instant, and says so in a row.
     *
     * @param content of that row, by how many went
     * @return how many went; then, and only then, there is such a row
     */
    public long cut(Instant before, Instant at, String subject, LongFunction<String> content) {
        return write(new ChainCut(before, at, subject, content));
    }

    private long write(GroupWriter.Work work) {
        try {
            return writer.write(work);
        } catch (SQLException refused) { // a key that is there already: nobody but this class gives them out
            throw new EventStoreException("The access record was changed by somebody else: " + refused, refused);
        }
    }

    /** The rows beyond a number, the latest first; backward, those before it. One more than asked for says that there are more. */
    public List<ChainedRow> rows(Wanted wanted, @Nullable Long beyond, boolean backward, int limit) {
        var where = new Condition(wanted);
        if (beyond != null) {
            where.and(backward ? "number > ?" : "number < ?", beyond);
        }
        String order = " ORDER BY number " + (backward ? "ASC" : "DESC") + " LIMIT ?";
        var rows = reads.of(ChainTables.SELECT + where.sql + order, ChainedRow::read, where.with(limit));
        return backward ? rows.reversed() : rows;
    }

    public long count(Wanted wanted) {
        var where = new Condition(wanted);
        return number("SELECT count(*) FROM accesses" + where.sql, where.parameters.toArray());
    }

    private static final class Condition {
        private final List<Object> parameters = new ArrayList<>();
        private String sql = "";

        Condition(Wanted wanted) {
            if (wanted.subject() != null) and("subject = ?", wanted.subject());
            if (wanted.target() != null) and(ChainTables.OF_TARGET, wanted.target());
            if (wanted.from() != null) and("recorded_at >= ?", ChainedRow.text(wanted.from()));
            if (wanted.until() != null) and("recorded_at < ?", ChainedRow.text(wanted.until()));
        }

        void and(String condition, Object parameter) {
            sql += (sql.isEmpty() ? " WHERE " : " AND ") + condition;
            parameters.add(parameter);
        }

        Object[] with(int limit) {
            var all = new ArrayList<>(parameters);
            all.add(limit);
            return all.toArray();
        }
    }

    /** Reads all of it and holds each row against the one before. */
    public Verdict check() {
        Verdict verdict = checkOnce();
        return verdict.fault() == null ? verdict : checkOnce(); // the beginning may have been cut off meanwhile
    }

    private Verdict checkOnce() {
        var check = new ChainCheck();
        List<ChainedRow> batch;
        do {
            batch = reads.of(ChainTables.FOLLOW, ChainedRow::read, check.last(), BATCH);
            batch.forEach(check::next);
        } while (batch.size() == BATCH);
        return check.verdict(number(ChainTables.NAMED, check.first(), check.last()));
    }

    private long number(String sql, Object... parameters) {
        return reads.of(sql, row -> row.getLong(1), parameters).getFirst();
    }

    @Override
    public void close() {
        writer.close();
        reads.close();
    }
}
