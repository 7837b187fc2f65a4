package io.caseledger.verifier;

import io.caseledger.proof.Leaf;
import io.caseledger.proof.Merkle;
import io.caseledger.store.StoredEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The events that are not what was recorded at their positions. From a hash nobody can tell what stood there; but it can be told whether the
 * event of another position does now.
 */
final class Changed {
    private static final int KEPT = 1_000;

    /** An event, and the leaf that was recorded for its position. */
    private record Other(StoredEvent event, byte[] kept) {}

    private final Map<Long, Other> first = new TreeMap<>();

    boolean none() {
        return first.isEmpty();
    }

    void add(StoredEvent event, byte[] kept) {
        if (first.size() < KEPT) {
            first.put(event.position(), new Other(event, kept));
        }
    }

    List<Break> explained() {
        var breaks = new ArrayList<Break>();
        var open = new TreeMap<>(first);
        while (!open.isEmpty()) {
            long position = open.firstKey();
            Optional<Long> swapped = swappedWith(position, open);
            if (swapped.isPresent()) {
                breaks.add(Break.at(position, Code.EVENTS_SWAPPED, position, swapped.get()));
                open.remove(swapped.get());
            } else if (stands(position, position + 1)) {
                breaks.add(Break.at(position, Code.EVENT_REMOVED, position));
                return breaks; // all later ones stand elsewhere for this reason
            } else if (stands(position + 1, position)) {
                breaks.add(Break.at(position, Code.EVENT_INSERTED, describe(position)));
                return breaks;
            } else {
                breaks.add(Break.at(position, Code.EVENT_CHANGED, describe(position)));
            }
            open.remove(position);
        }
        return breaks;
    }

    private Object[] describe(long position) {
        StoredEvent it = Objects.requireNonNull(first.get(position)).event();
        return new Object[] {
            position, it.eventId(), EventCheck.name(it), it.aggregateId(), it.sequence(), it.recordedAt()
        };
    }

    /** Whether the event that stands at a position now was recorded at another one. */
    private boolean stands(long now, long recorded) {
        Other moved = first.get(now);
        Other place = first.get(recorded);
        return moved != null && place != null && Arrays.equals(place.kept(), hash(moved.event(), recorded));
    }

    private Optional<Long> swappedWith(long position, Map<Long, Other> open) {
        return open.keySet().stream()
                .filter(it -> it != position && stands(position, it) && stands(it, position))
                .findFirst();
    }

    private static byte[] hash(StoredEvent it, long position) {
        return Merkle.leafHash(Leaf.of(new StoredEvent(
                position,
                it.aggregateId(),
                it.sequence(),
                it.type(),
                it.eventId(),
                it.payloadType(),
                it.payloadRevision(),
                it.recordedAt(),
                it.payload(),
                it.metadata())));
    }
}
