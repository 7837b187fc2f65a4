package io.caseledger.station;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.caseledger.store.Streams;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Knows to which workstation each record belongs. That never changes, so what was read once is remembered; that there is no such
 * record is not.
 */
@Component
public class Stations {
    private static final int REMEMBERED = 100_000;

    private final Streams streams;
    private final Cache<String, String> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** @param streams taken when it is first asked: what folds the log is made before the log is open */
    public Stations(@Lazy Streams streams) {
        this.streams = streams;
    }

    /** The workstation of a record, {@link Station#ALL} for what belongs to all; empty when there is no such record. */
    public Optional<String> of(String recordId) {
        String station = known.getIfPresent(recordId);
        if (station != null) {
            return Optional.of(station);
        }
        Optional<String> read = streams.first(recordId).map(Station::of);
        read.ifPresent(it -> known.put(recordId, it));
        return read;
    }

    /** The same for many, without those that do not exist. */
    public Map<String, String> of(Collection<String> recordIds) {
        var found = new HashMap<String, String>(known.getAllPresent(recordIds));
        List<String> unknown = recordIds.stream()
                .filter(it -> !found.containsKey(it))
                .distinct()
                .toList();
        if (unknown.size() == 1) {
            of(unknown.getFirst()).ifPresent(it -> found.put(unknown.getFirst(), it));
        } else if (!unknown.isEmpty()) {
            streams.read(unknown).forEach((id, events) -> {
                String station = Station.of(events.getFirst());
                known.put(id, station);
                found.put(id, station);
            });
        }
        return found;
    }
}
