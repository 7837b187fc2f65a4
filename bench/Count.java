import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Counts the events of one kind in an event file, past the application, and what they are of: records, or sessions of records.
 * Arguments: the file, the kind and the project.
 */
public final class Count {
    public static void main(String[] args) throws SQLException {
        try (var log = DriverManager.getConnection("jdbc:sqlite:" + args[0]);
                var count = log.prepareStatement("SELECT count(*), count(DISTINCT aggregate_id || ' '"
                        + " || coalesce(json_extract(payload, '$.sessionId'), '')) FROM events WHERE payload_type LIKE ?"
                        + " AND json_extract(payload, '$.projectId') = ?")) {
            count.setString(1, "%$" + args[1]);
            count.setString(2, args[2]);
            try (var row = count.executeQuery()) {
                System.out.println("events=" + row.getLong(1) + " things=" + row.getLong(2));
            }
        }
    }
}
