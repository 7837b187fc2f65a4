package io.caseledger.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * Cuts off the rows before an instant and says so in a row of its own, which holds the digest of the last one that went.
 *
 * @param content of that row, by how many went
 */
record ChainCut(Instant before, Instant at, String subject, LongFunction<String> content) implements GroupWriter.Work {
    @Override
    public long run(WriterSession session) throws SQLException {
        long first = number(session.prepare(ChainTables.FIRST));
        PreparedStatement since = session.prepare(ChainTables.FIRST_SINCE);
        since.setString(1, ChainedRow.text(before));
        long kept = number(since);
        // Where nothing is young enough, the last row stays: the next one is chained to it.
        long keep = kept == Positions.NONE ? session.last() : kept;
        if (first == Positions.NONE || keep <= first) return 0;
        String cut = ChainedRow.cut(keep - 1, digest(session, keep - 1));
        var said = new ChainAppend(at, subject, content.apply(keep - first), Set.of());
        var _ = said.append(session, cut);
        forget(session, ChainTables.FORGET_NAMES, keep);
        forget(session, ChainTables.FORGET, keep);
        return keep - first;
    }

    private static long number(PreparedStatement asked) throws SQLException {
        try (ResultSet row = asked.executeQuery()) {
            return row.next() ? row.getLong(1) : Positions.NONE;
        }
    }

    private static String digest(WriterSession session, long number) throws SQLException {
        PreparedStatement asked = session.prepare(ChainTables.DIGEST);
        asked.setLong(1, number);
        try (ResultSet row = asked.executeQuery()) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private static void forget(WriterSession session, String sql, long before) throws SQLException {
        PreparedStatement delete = session.prepare(sql);
        delete.setLong(1, before);
        delete.executeUpdate();
    }
}
