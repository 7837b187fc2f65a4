import java.sql.DriverManager;
import java.sql.SQLException;

/** Counts the complaints filed in an event file, past the application. Arguments: the file and the project. */
public final class Count {
    public static void main(String[] args) throws SQLException {
        try (var log = DriverManager.getConnection("jdbc:sqlite:" + args[0]);
                var count = log.prepareStatement(
                        "SELECT count(*), count(DISTINCT aggregate_id) FROM events WHERE payload_type LIKE '%$ComplaintFiled'"
                                + " AND json_extract(payload, '$.projectId') = ?")) {
            count.setString(1, args[1]);
            try (var row = count.executeQuery()) {
                System.out.println("events=" + row.getLong(1) + " complaints=" + row.getLong(2));
            }
        }
    }
}
