package io.caseledger.event;

import io.caseledger.complaint.ComplaintEvent.ComplaintWithdrawn;
import io.caseledger.project.ProjectEvent.ProjectExtended;
import io.caseledger.store.Log;
import io.caseledger.store.Positions;
import io.caseledger.store.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** A log in memory, whose events are as the stores keep them. */
final class FakeLog implements Log {
    private static final Instant BEGINNING = Instant.parse("2022-07-01T00:00:00Z");

    private final List<StoredEvent> events = new ArrayList<>();
    private final Random random;
    private boolean away;
    private int reads;

    FakeLog(long seed) {
        random = new Random(seed);
    }

    synchronized void away(boolean now) {
        away = now;
    }

    synchronized int reads() {
        return reads;
    }

    synchronized void add(int count) {
        for (int i = 0; i < count; i++) {
            events.add(next());
        }
    }

    private StoredEvent next() {
        String record = "r-" + random.nextInt(50);
        Instant at = BEGINNING.plusSeconds(events.size() * 60L);
        return random.nextBoolean()
                ? event(record, ComplaintWithdrawn.class, at, """
                        {"complaintId":"%s","projectId":"p-1","reason":"撤回","occurredAt":"%s"}""".formatted(
                                record, at.minusSeconds(random.nextInt(10_000))))
                : event(record, ProjectExtended.class, at, """
                        {"projectId":"p-1","endsOn":"2024-01-01","reason":"延期"}""");
    }

    private StoredEvent event(String record, Class<?> type, Instant recordedAt, String payload) {
        return stored(events.size() + 1L, record, type.getName(), recordedAt.toString(), payload, """
                {"by":"officer-%d","roles":"OFFICER","station":"fcg-0%d","request":"r-%d","digest":"00"}""".formatted(
                        random.nextInt(6), random.nextInt(3), events.size() / 2));
    }

    static StoredEvent stored(
            long position, String record, String type, String recordedAt, String payload, String metadata) {
        return new StoredEvent(
                position,
                record,
                position,
                "Thing",
                UUID.nameUUIDFromBytes((record + position).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                type,
                "1",
                recordedAt,
                payload.getBytes(StandardCharsets.UTF_8),
                metadata.getBytes(StandardCharsets.UTF_8));
    }

    private void require() {
        if (away) {
            throw new EventStoreException("The log is out of reach");
        }
    }

    synchronized List<StoredEvent> all() {
        return List.copyOf(events);
    }

    @Override
    public long first() {
        return 1;
    }

    @Override
    public synchronized long head() {
        require();
        return events.isEmpty() ? Positions.NONE : events.size();
    }

    @Override
    public synchronized List<StoredEvent> after(long position, int atMost) {
        require();
        int from = (int) Math.max(0, position);
        List<StoredEvent> found = from >= events.size()
                ? List.of()
                : List.copyOf(events.subList(from, Math.min(events.size(), from + atMost)));
        reads += found.size();
        return found;
    }

    @Override
    public synchronized List<StoredEvent> at(Collection<Long> positions) {
        require();
        return events.stream().filter(it -> positions.contains(it.position())).toList();
    }
}
