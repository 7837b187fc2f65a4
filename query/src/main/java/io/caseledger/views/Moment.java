package io.caseledger.views;

import io.caseledger.shared.Rejected;
import io.caseledger.store.Positions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads many views as they stand at one position of the log, and holds nobody up. Views only ever show what is in the log: if
 * the log got no event about them while they were read, what was read is exactly how they stood when reading began. If it got
 * one, they are read again.
 */
@Component
public class Moment {
    private static final int TRIES = 4;

    private final ViewPosition views;
    private final Positions positions;
    private final EventStore events;
    private final Duration atMost;

    Moment(
            ViewPosition views,
            Positions positions,
            EventStore events,
            @Value("${caseledger.views.wait:5s}") Duration atMost) {
        this.views = views;
        this.positions = positions;
        this.events = events;
        this.atMost = atMost;
    }

    /** @param position at which {@code value} holds, as it does at each later one up to the next event about it */
    public record Seen<T>(long position, T value) {}

    /**
     * Reads once the views show all that is stored by now.
     *
     * @param about the types of the events that change what is read
     * @param unsettled the code of the refusal when they keep coming
     * @throws Rejected with that code, or {@code VIEWS_BEHIND}
     */
    public <T> Seen<T> read(Set<Class<?>> about, String unsettled, Supplier<T> reading) {
        for (int tried = 0; tried < TRIES; tried++) {
            long wanted = positions.head();
            if (!views.await(wanted, atMost)) {
                throw Rejected.because("VIEWS_BEHIND", wanted, views.reached());
            }
            long before = Math.max(wanted, views.reached());
            T value = reading.get();
            if (!changed(about, before, positions.head())) {
                return new Seen<>(before, value);
            }
        }
        throw Rejected.because(unsettled, TRIES);
    }

    private boolean changed(Set<Class<?>> about, long before, long head) {
        if (head <= before) {
            return false;
        }
        try (var log = events.openStream(new GlobalSequenceTrackingToken(before))) {
            return changed(about, log, head);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean changed(Set<Class<?>> about, BlockingStream<TrackedEventMessage<?>> log, long head)
            throws InterruptedException {
        long position = Positions.NONE;
        while (position < head) {
            if (!log.hasNextAvailable(Math.toIntExact(atMost.toMillis()), TimeUnit.MILLISECONDS)) {
                return true; // nobody knows
            }
            var event = log.nextAvailable();
            position = event.trackingToken().position().orElseThrow();
            if (about.stream().anyMatch(it -> it.isAssignableFrom(event.getPayloadType()))) {
                return true;
            }
        }
        return false;
    }
}
