package io.caseledger.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys of persons in a database, each wrapped. A key that was destroyed leaves a row without it, so that the same person
 * never gets another one.
 */
final class KeyTable implements AutoCloseable {
    private static final int AT_ONCE = 500;

    /** How a database is reached, and what it needs. */
    interface Database {
        Connection connect() throws SQLException;

        /** The type of a column of bytes. */
        String bytes();

        /** Lets go of what was overwritten, also where the database would keep it for a while. */
        String purge();
    }

    private final Database database;
    private final KeyLink writing;

    /** Of its own, so that who looks for a key does not wait for the disk with those who store some. */
    private final KeyLink reading;

    KeyTable(Database database) {
        this.database = database;
        this.writing = new KeyLink(database);
        this.reading = new KeyLink(database);
        execute("CREATE TABLE IF NOT EXISTS person_keys (subject TEXT PRIMARY KEY, wrapped " + database.bytes() + ")");
    }

    /** What is kept of these persons: their wrapped keys; of those whose key was destroyed, no bytes. */
    Map<String, byte[]> find(Collection<String> subjects) {
        var found = new HashMap<String, byte[]>();
        var wanted = List.copyOf(subjects);
        for (int at = 0; at < wanted.size(); at += AT_ONCE) {
            var some = wanted.subList(at, Math.min(wanted.size(), at + AT_ONCE));
            found.putAll(reading.within(it -> find(it, some)));
        }
        return found;
    }

    private static Map<String, byte[]> find(Connection connection, List<String> subjects) throws SQLException {
        String places = "?" + ", ?".repeat(subjects.size() - 1);
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT subject, wrapped FROM person_keys WHERE subject IN (" + places + ")")) {
            for (int i = 0; i < subjects.size(); i++) {
                query.setString(i + 1, subjects.get(i));
            }
            return rows(query);
        }
    }

    private static Map<String, byte[]> rows(PreparedStatement query) throws SQLException {
        var rows = new HashMap<String, byte[]>();
        try (ResultSet result = query.executeQuery()) {
            while (result.next()) {
                byte[] wrapped = result.getBytes(2);
                rows.put(result.getString(1), wrapped == null ? new byte[0] : wrapped);
            }
        }
        return rows;
    }

    /** One wrapped key for each key that wrapped any, to see whether it is known. */
    Collection<byte[]> samples() {
        return reading.within(it -> {
            try (PreparedStatement query =
                    it.prepareStatement("SELECT min(subject), substr(wrapped, 1, 5) FROM person_keys"
                            + " WHERE wrapped IS NOT NULL GROUP BY substr(wrapped, 1, 5)")) {
                return rows(query).values();
            }
        });
    }

    /**
     * Adds keys, all or none; a person that has one already, or had one, keeps what there is.
     *
     * @return who got one
     */
    Set<String> add(Map<String, byte[]> wrapped) {
        return writing.within(it -> write(
                it,
                "INSERT INTO person_keys (subject, wrapped) VALUES (?, ?) ON CONFLICT (subject) DO NOTHING",
                1,
                wrapped));
    }

    /** Puts keys that were wrapped anew in the place of the same keys, but of none that was destroyed meanwhile. */
    void replace(Map<String, byte[]> wrapped) {
        var _ = writing.within(it ->
                write(it, "UPDATE person_keys SET wrapped = ? WHERE subject = ? AND wrapped IS NOT NULL", 2, wrapped));
    }

    /** All keys that were not destroyed. */
    Map<String, byte[]> all() {
        return reading.within(it -> {
            try (PreparedStatement query =
                    it.prepareStatement("SELECT subject, wrapped FROM person_keys WHERE wrapped IS NOT NULL")) {
                return rows(query);
            }
        });
    }

    /**
     * Destroys the keys of these persons for good; when this returns, they are neither in the table nor in what the database
     * keeps beside it.
     *
     * @return those who had one
     */
    Set<String> destroy(Collection<String> subjects) {
        synchronized (writing) {
            synchronized (reading) { // who reads meanwhile would keep what is to be purged
                return destroyAlone(subjects);
            }
        }
    }

    private Set<String> destroyAlone(Collection<String> subjects) {
        var had = new TreeSet<String>();
        Map<String, byte[]> before = find(subjects);
        var gone = new HashMap<String, byte[]>();
        for (String subject : subjects) {
            byte[] wrapped = before.get(subject);
            if (wrapped == null || wrapped.length > 0) {
                gone.put(subject, new byte[0]);
            }
            if (wrapped != null && wrapped.length > 0) {
                had.add(subject);
            }
        }
        if (!gone.isEmpty()) {
            var _ = writing.within(it -> write(
                    it,
                    "INSERT INTO person_keys (subject, wrapped) VALUES (?, ?)"
                            + " ON CONFLICT (subject) DO UPDATE SET wrapped = NULL",
                    1,
                    gone));
            execute(database.purge());
        }
        return had;
    }

    /**
     * @param at which parameter of the statement is the person; the other one of the two is the key
     * @return whose row was written
     */
    private static Set<String> write(Connection connection, String sql, int at, Map<String, byte[]> rows)
            throws SQLException {
        connection.setAutoCommit(false); // where anything fails the connection is closed, which undoes it
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (var each : rows.entrySet()) {
                statement.setString(at, each.getKey());
                statement.setBytes(3 - at, each.getValue().length == 0 ? null : each.getValue());
                statement.addBatch();
            }
            int[] counts = statement.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
            return written(rows.keySet(), counts);
        }
    }

    private static Set<String> written(Set<String> subjects, int[] counts) {
        var written = new HashSet<String>();
        int at = 0;
        for (String subject : subjects) {
            if (counts[at++] == 1) {
                written.add(subject);
            }
        }
        return written;
    }

    private void execute(String sql) {
        var _ = writing.within(it -> {
            try (Statement statement = it.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    @Override
    public void close() {
        writing.close();
        reading.close();
    }
}
