package io.caseledger.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.caseledger.shared.Rejected;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how far imports have come. It reads only what a stream got since it was last asked: receipts make streams long. */
@Component
public class HistoricalImports {
    private final EventStore events;
    private final Cache<String, HistoricalImportStanding> known =
            Caffeine.newBuilder().maximumSize(100).build();

    HistoricalImports(EventStore events) {
        this.events = events;
    }

    /**
     * Where an import stands by the log, which is ahead of the views.
     *
     * @throws Rejected with {@code NOT_FOUND}
     */
    public HistoricalImportStanding standing(String importId) {
        @Nullable HistoricalImportStanding now = known.getIfPresent(importId);
        Optional<Long> last = events.lastSequenceNumberFor(importId);
        if (last.isEmpty()) {
            throw Rejected.about("importId", "NOT_FOUND", importId);
        }
        if (now == null || now.version() != last.get()) {
            now = readOn(importId, now);
            known.put(importId, now);
        }
        return now;
    }

    /** What was just stored, so that it is not read again. */
    void stored(HistoricalImportStanding now) {
        known.put(now.start().importId(), now);
    }

    private HistoricalImportStanding readOn(String importId, @Nullable HistoricalImportStanding before) {
        @Nullable HistoricalImportStanding now = before;
        var later = events.readEvents(importId, before == null ? 0 : before.version() + 1);
        while (later.hasNext()) {
            var message = later.next();
            if (!(message.getPayload() instanceof HistoricalImportEvent event)) {
                break; // of another kind of record
            }
            now = HistoricalImportStanding.after(event, now, message.getSequenceNumber());
        }
        if (now == null) {
            throw Rejected.about("importId", "NOT_FOUND", importId);
        }
        return now;
    }
}
