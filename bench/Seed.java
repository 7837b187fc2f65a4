import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Multiplies the life cycles that the server itself recorded, into the stopped server's event file. The rows are its own,
 * with other ids, item numbers and days. Arguments: the file, what to fill up to ({@code events} or {@code complaints}),
 * how many. Needs the SQLite driver on the class path; {@link Bench} takes it out of the application's jar.
 */
public final class Seed {
    /** Life cycles are spread over this many days. */
    private static final int SPREAD = 240;

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    private record Row(
            String stream, long sequence, String type, String payloadType, String revision, String recordedAt,
            String payload, String metadata) {}

    /** One recorded life: its id, its number, and its rows in the order of the log. */
    private record Life(String id, String mark, List<Row> rows) {
        Row shifted(int index, int days) {
            Row it = rows.get(index);
            Matcher instants = INSTANT.matcher(it.payload);
            String payload = instants.replaceAll(
                    at -> Instant.parse(at.group()).plus(days, ChronoUnit.DAYS).toString());
            return new Row(it.stream, it.sequence, it.type, it.payloadType, it.revision, it.recordedAt, payload, it.metadata);
        }
    }

    public static void main(String[] args) throws SQLException {
        boolean byEvents = args[1].equals("events");
        long wanted = Long.parseLong(args[2]);
        try (Connection log = DriverManager.getConnection("jdbc:sqlite:" + Path.of(args[0]))) {
            try (var pragmas = log.createStatement()) {
                pragmas.execute("PRAGMA journal_mode=WAL");
                pragmas.execute("PRAGMA synchronous=OFF");
                pragmas.execute("PRAGMA cache_size=-200000");
            }
            log.setAutoCommit(false);
            List<Life> lives = lives(log);
            long position = head(log);
            long complaints = lives.size();
            int[] mix = mix(lives.size());
            try (PreparedStatement insert = log.prepareStatement(
                    "INSERT INTO events (global_index, aggregate_id, sequence, type, event_id, payload_type,"
                            + " payload_revision, recorded_at, payload, metadata) VALUES (?,?,?,?,?,?,?,?,?,?)")) {
                Map<Long, Row> shifted = new HashMap<>();
                for (long number = 7_000_000_000L; byEvents ? position < wanted : complaints < wanted; number++) {
                    int kind = mix[(int) (number % mix.length)];
                    Life life = lives.get(kind);
                    int days = (int) (number / 7 % SPREAD);
                    String id = new UUID(0x5eed_0000_0000_4000L, 0x8000_0000_0000_0000L | number).toString();
                    var slots = new HashMap<String, String>();
                    for (int i = 0; i < life.rows.size() && !(byEvents && position == wanted); i++) {
                        int index = i;
                        Row row = shifted.computeIfAbsent(
                                ((long) kind << 40) + ((long) i << 20) + days, _ -> life.shifted(index, days));
                        write(insert, ++position, row, life, id, String.valueOf(number), slots);
                    }
                    insert.executeBatch();
                    if (++complaints % 20_000 == 0) {
                        log.commit();
                    }
                }
            }
            log.commit();
            System.out.println("position=" + position + " complaints=" + complaints);
        }
    }

    private static void write(
            PreparedStatement insert, long position, Row row, Life life, String id, String mark, Map<String, String> slots)
            throws SQLException {
        boolean slot = row.stream.startsWith("listing-slot:");
        // Each slot of the sample is the slot of one of its listings, in their order.
        String stream = slot ? slots.computeIfAbsent(row.stream, _ -> slotId(mark, slots.size())) : id;
        String payload = row.payload.replace(life.id, id).replace(life.mark, mark);
        insert.setLong(1, position);
        insert.setString(2, stream);
        insert.setLong(3, row.sequence);
        insert.setString(4, row.type);
        insert.setString(5, UUID.randomUUID().toString());
        insert.setString(6, row.payloadType);
        insert.setString(7, row.revision);
        insert.setString(8, row.recordedAt);
        insert.setString(9, slot ? payload.replace(row.stream, stream) : payload);
        insert.setString(10, row.metadata.replace(life.id, id).replace(life.mark, mark));
        insert.addBatch();
    }

    /** As the command module derives it from right holder, right, seller, platform and item number. */
    static String slotId(String mark, int listing) {
        String key = String.join(
                "\u0000",
                Requests.HOLDER_USCC,
                "DESIGN_PATENT",
                Requests.RIGHT_NUMBER,
                Requests.SELLER_USCC,
                Requests.PLATFORM,
                mark + "-" + listing);
        return "listing-slot:" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    /** Of 20 complaints 8, 5, 2, 2, 2 and 1 follow the six recorded lives: about five events each. */
    private static int[] mix(int lives) {
        if (lives != 6) {
            throw new IllegalStateException("Six recorded lives were expected, not " + lives);
        }
        return new int[] {0, 1, 0, 2, 0, 3, 1, 0, 4, 1, 0, 5, 0, 2, 1, 0, 3, 4, 0, 1};
    }

    private static List<Life> lives(Connection log) throws SQLException {
        var lives = new LinkedHashMap<String, Life>();
        try (var rows = log.createStatement().executeQuery("SELECT * FROM events ORDER BY global_index")) {
            while (rows.next()) {
                String payload = rows.getString("payload");
                Matcher about = Pattern.compile("\"complaintId\"\\s*:\\s*\"(sample-\\d)\"").matcher(payload);
                if (about.find()) {
                    String id = about.group(1);
                    String mark = id.charAt(7) + Requests.MARK.substring(1);
                    lives.computeIfAbsent(id, _ -> new Life(id, mark, new ArrayList<>())).rows.add(row(rows, payload));
                }
            }
        }
        for (Life life : lives.values()) {
            int listing = 0;
            for (Row row : life.rows) {
                if (row.stream.startsWith("listing-slot:") && !row.stream.equals(slotId(life.mark, listing++))) {
                    throw new IllegalStateException("Slots are derived in another way now: mend Seed.slotId");
                }
            }
        }
        return List.copyOf(lives.values());
    }

    private static Row row(ResultSet it, String payload) throws SQLException {
        return new Row(
                it.getString("aggregate_id"),
                it.getLong("sequence"),
                it.getString("type"),
                it.getString("payload_type"),
                it.getString("payload_revision"),
                it.getString("recorded_at"),
                payload,
                it.getString("metadata"));
    }

    private static long head(Connection log) throws SQLException {
        try (var row = log.createStatement().executeQuery("SELECT max(global_index) FROM events")) {
            return row.getLong(1);
        }
    }
}
