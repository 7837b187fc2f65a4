package io.caseledger.store;

import static org.axonframework.common.DateTimeUtils.parseInstant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Knows what the log held at an instant: all before the first event that was recorded later. That is always a beginning of the log,
 * holds nothing that was recorded afterwards, and no longer changes once something was.
 *
 * <p>Events are given their time before they are given their place, and several nodes have several clocks, so times go backward a
 * little along the log; by no more than {@link #LEEWAY}, or what is found is a place nearby.
 */
@Component
public class RecordedTimes {
    /** By how much the times of later events may lie before those of earlier ones. */
    public static final Duration LEEWAY = Duration.ofSeconds(10);

    private static final int AT_ONCE = 500;

    private final Log log;
    private final Cache<Instant, Long> known =
            Caffeine.newBuilder().maximumSize(10_000).build();

    public RecordedTimes(Log log) {
        this.log = log;
    }

    /**
     * The position of the last event that the log held before an instant; less than that of any event when it held none, and its
     * {@link Log#head()} as long as nothing was recorded since.
     */
    public long lastBefore(Instant bound) {
        Long found = known.getIfPresent(bound);
        return found == null ? search(bound) : found;
    }

    /** All positions up to here were recorded so long before that no clock is in doubt; those from there on are looked at one by one. */
    private long search(Instant bound) {
        long head = log.head();
        if (head < log.first()) {
            return head;
        }
        long safe = log.first() - 1;
        long late = head + 1;
        Instant beyondDoubt = bound.minus(LEEWAY);
        while (late - safe > 1) {
            long middle = safe + (late - safe) / 2;
            if (recordedAt(middle).isBefore(beyondDoubt)) {
                safe = middle;
            } else {
                late = middle;
            }
        }
        return scan(bound, safe, head);
    }

    private long scan(Instant bound, long from, long head) {
        long last = from;
        while (last < head) {
            List<StoredEvent> some = log.after(last, AT_ONCE);
            for (StoredEvent it : some) {
                if (!timeOf(it).isBefore(bound)) {
                    known.put(bound, last);
                    return last;
                }
                last = it.position();
            }
            if (some.isEmpty()) {
                break;
            }
        }
        return last;
    }

    private Instant recordedAt(long position) {
        return timeOf(log.at(List.of(position)).getFirst());
    }

    private static Instant timeOf(StoredEvent event) {
        return parseInstant(event.recordedAt());
    }

    /** Whether some event after a position was recorded before an instant: its clock, or its commit, was behind. */
    public boolean hasStragglers(long position, Instant bound) {
        Instant beyondDoubt = bound.plus(LEEWAY);
        long last = position;
        while (true) {
            List<StoredEvent> some = log.after(last, AT_ONCE);
            for (StoredEvent it : some) {
                Instant at = timeOf(it);
                if (at.isBefore(bound)) {
                    return true;
                }
                if (at.isAfter(beyondDoubt)) {
                    return false;
                }
            }
            if (some.size() < AT_ONCE) {
                return false;
            }
            last = some.getLast().position();
        }
    }
}
