package io.caseledger.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caseledger.store.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What may be done to a log by somebody who can write its file, and by what it is found. */
enum Tampering {
    CHANGED_BYTE(Code.EVENT_CHANGED) {
        @Override
        String[] inTable(long p) {
            return new String[] {"UPDATE events SET payload = replace(payload, '}', ' }') WHERE global_index = " + p};
        }

        @Override
        List<StoredEvent> inList(List<StoredEvent> log, int at) {
            return with(
                    log,
                    at,
                    it -> other(it, it.position(), it.recordedAt(), (text(it.payload()) + " "), text(it.metadata())));
        }
    },
    REMOVED_ROW(Code.EVENT_MISSING) {
        @Override
        String[] inTable(long p) {
            return new String[] {"DELETE FROM events WHERE global_index = " + p};
        }

        @Override
        List<StoredEvent> inList(List<StoredEvent> log, int at) {
            var left = new ArrayList<>(log);
            left.remove(at);
            return left;
        }
    },
    REMOVED_ROW_AND_MOVED_UP(Code.EVENT_REMOVED) {
        @Override
        String[] inTable(long p) {
            return new String[] {
                "DELETE FROM events WHERE global_index = " + p,
                "UPDATE events SET global_index = 1 - global_index WHERE global_index > " + p,
                "UPDATE events SET global_index = -global_index WHERE global_index < 0"
            };
        }

        @Override
        List<StoredEvent> inList(List<StoredEvent> log, int at) {
            return renumbered(REMOVED_ROW.inList(log, at));
        }
    },
    INSERTED_ROW(Code.EVENT_INSERTED) {
        @Override
        String[] inTable(long p) {
            return new String[] {
                "UPDATE events SET global_index = -global_index - 1 WHERE global_index >= " + p,
                "UPDATE events SET global_index = -global_index WHERE global_index < 0",
                "INSERT INTO events SELECT " + p + ", 'forged', 0, type, 'forged', payload_type, payload_revision,"
                        + " recorded_at, payload, metadata FROM events WHERE global_index = " + (p + 1)
            };
        }

        @Override
        List<StoredEvent> inList(List<StoredEvent> log, int at) {
            var more = new ArrayList<>(log);
            StoredEvent it = log.get(at);
            more.add(
                    at,
                    new StoredEvent(
                            it.position(),
                            "forged",
                            0,
                            it.type(),
                            "forged",
                            it.payloadType(),
                            it.payloadRevision(),
                            it.recordedAt(),
                            it.payload(),
                            it.metadata()));
            return renumbered(more).subList(0, log.size());
        }
    },
    SWAPPED_ROWS(Code.EVENTS_SWAPPED) {
        @Override
        String[] inTable(long p) {
            return new String[] {
                "UPDATE events SET global_index = -1 WHERE global_index = " + p,
                "UPDATE events SET global_index = " + p + " WHERE global_index = " + (p + 2),
                "UPDATE events SET global_index = " + (p + 2) + " WHERE global_index = -1"
            };
        }

        @Override
        List<StoredEvent> inList(List<StoredEvent> log, int at) {
            var swapped = new ArrayList<>(log);
            swapped.set(at, log.get(at + 2));
            swapped.set(at + 2, log.get(at));
            return renumbered(swapped);
        }
    },
    TRUNCATED_TAIL(Code.EVENT_MISSING) {
        @Override
        String[] inTable(long p) {
            return new String[] {"DELETE FROM events WHERE global_index >= " + p};
        }

        @Override
        List<StoredEvent> inList(List<StoredEvent> log, int at) {
            return log.subList(0, at);
        }
    },
    REWRITTEN_TIMESTAMP(Code.EVENT_CHANGED) {
        @Override
        String[] inTable(long p) {
            return new String[] {"UPDATE events SET recorded_at = '2021-01-01T00:00:00Z' WHERE global_index = " + p};
        }

        @Override
        List<StoredEvent> inList(List<StoredEvent> log, int at) {
            return with(
                    log,
                    at,
                    it -> other(it, it.position(), "2021-01-01T00:00:00Z", text(it.payload()), text(it.metadata())));
        }
    },
    FORGED_ACTOR(Code.EVENT_CHANGED) {
        @Override
        String[] inTable(long p) {
            return new String[] {
                "UPDATE events SET metadata = replace(metadata, 'officer-1', 'officer-2') WHERE global_index = " + p
            };
        }

        @Override
        List<StoredEvent> inList(List<StoredEvent> log, int at) {
            return with(
                    log,
                    at,
                    it -> other(
                            it,
                            it.position(),
                            it.recordedAt(),
                            text(it.payload()),
                            text(it.metadata()).replace("officer-1", "officer-2")));
        }
    };

    final Code found;

    Tampering(Code found) {
        this.found = found;
    }

    /** Statements on the table of events. */
    abstract String[] inTable(long position);

    /** The same to the events of a bundle. */
    abstract List<StoredEvent> inList(List<StoredEvent> log, int at);

    void inTable(Connection events, long position) throws SQLException {
        try (var statement = events.createStatement()) {
            for (String sql : inTable(position)) {
                if (statement.executeUpdate(sql) == 0) {
                    throw new IllegalStateException("Nothing was changed by " + sql);
                }
            }
        }
    }

    private interface Change {
        StoredEvent of(StoredEvent event);
    }

    private static List<StoredEvent> with(List<StoredEvent> log, int at, Change change) {
        var changed = new ArrayList<>(log);
        changed.set(at, change.of(log.get(at)));
        return changed;
    }

    private static List<StoredEvent> renumbered(List<StoredEvent> log) {
        var numbered = new ArrayList<StoredEvent>();
        for (StoredEvent it : log) {
            numbered.add(other(it, numbered.size() + 1, it.recordedAt(), text(it.payload()), text(it.metadata())));
        }
        return numbered;
    }

    private static StoredEvent other(StoredEvent it, long position, String at, String payload, String metadata) {
        return new StoredEvent(
                position,
                it.aggregateId(),
                it.sequence(),
                it.type(),
                it.eventId(),
                it.payloadType(),
                it.payloadRevision(),
                at,
                payload.getBytes(UTF_8),
                metadata.getBytes(UTF_8));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
