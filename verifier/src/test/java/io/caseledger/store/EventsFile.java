package io.caseledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** The file of the events as the server keeps it, for tests that do to it what nobody may. */
public final class EventsFile {
    private final Path file;

    public EventsFile(Path file, List<StoredEvent> events) throws SQLException {
        this.file = file;
        engine().close(); // makes the tables
        try (Connection connection = connect();
                var insert = connection.prepareStatement(Tables.APPEND)) {
            connection.setAutoCommit(false);
            for (StoredEvent it : events) {
                insert.setString(1, it.aggregateId());
                insert.setLong(2, it.sequence());
                insert.setString(3, it.type());
                insert.setString(4, it.eventId());
                insert.setString(5, it.payloadType());
                insert.setString(6, it.payloadRevision());
                insert.setString(7, it.recordedAt());
                insert.setString(8, new String(it.payload(), UTF_8));
                insert.setString(9, new String(it.metadata(), UTF_8));
                insert.setLong(10, it.position());
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private LedgerStorageEngine engine() {
        Jackson3Serializer json = Jackson3Serializer.builder().build();
        return LedgerStorageEngine.open(
                new SqliteDialect(file), json, json, NoOpEventUpcaster.INSTANCE, SnapshotFilter.allowAll());
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /** Something to be done with the log as the server reads it. */
    public interface Reading {
        void read(Log log) throws Exception;
    }

    public void read(Reading reading) throws Exception {
        try (LedgerStorageEngine engine = engine()) {
            reading.read(new DatabaseLog(engine));
        }
    }
}
