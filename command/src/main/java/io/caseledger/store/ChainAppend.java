package io.caseledger.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;

/** One more row, chained to the last one within the transaction that writes it. */
record ChainAppend(Instant at, String subject, String content, Set<String> targets) implements GroupWriter.Work {
    @Override
    public long run(WriterSession session) throws SQLException {
        return append(session, "");
    }

    long append(WriterSession session, String cut) throws SQLException {
        var row = ChainedRow.after(last(session), session.next(), at, subject, content, targets.size(), cut);
        PreparedStatement insert = session.prepare(ChainTables.APPEND);
        row.write(insert);
        insert.executeUpdate();
        name(session, row.number());
        return row.number();
    }

    private void name(WriterSession session, long number) throws SQLException {
        if (targets.isEmpty()) return;
        PreparedStatement name = session.prepare(ChainTables.NAME);
        try {
            for (String target : targets) {
                name.setString(1, target);
                name.setLong(2, number);
                name.addBatch();
            }
            name.executeBatch();
        } finally {
            name.clearBatch();
        }
    }

    private static String last(WriterSession session) throws SQLException {
        try (ResultSet row = session.prepare(ChainTables.LAST_DIGEST).executeQuery()) {
            return row.next() ? row.getString(1) : ChainedRow.GENESIS;
        }
    }
}
