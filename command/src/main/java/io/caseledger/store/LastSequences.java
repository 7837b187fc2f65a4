package io.caseledger.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/**
 * How far the streams have come that somebody asked for lately. Each commit keeps them up to date, so whoever asks before
 * every command, as for the project of each new fact, costs no read. For a log that only this process writes to.
 */
final class LastSequences {
    private static final long UNREAD = Positions.NONE - 1;

    private final Cache<String, AtomicLong> known =
            Caffeine.newBuilder().maximumSize(1_000).build();

    /**
     * The last sequence of a stream, or {@link Positions#NONE}. It is noted before it is read that somebody asks: a commit
     * that the reading does not see yet will see the note.
     */
    long of(String aggregateId, Supplier<Long> reading) {
        AtomicLong last = known.get(aggregateId, _ -> new AtomicLong(UNREAD));
        long sequence = last.get();
        return sequence == UNREAD ? last.accumulateAndGet(reading.get(), Math::max) : sequence;
    }

    void committed(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> domain) {
                AtomicLong last = known.getIfPresent(domain.getAggregateIdentifier());
                if (last != null) {
                    var _ = last.accumulateAndGet(domain.getSequenceNumber(), Math::max);
                }
            }
        }
    }
}
