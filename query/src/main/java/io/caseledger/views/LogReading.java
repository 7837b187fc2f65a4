package io.caseledger.views;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads on in the log, many events at a time. */
final class LogReading implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 1_000;

    private final BlockingStream<TrackedEventMessage<?>> stream;

    /** @param after the position behind which it begins; negative for the beginning of the log */
    LogReading(EventStore events, long after) {
        stream = events.openStream(after < 0 ? null : new GlobalSequenceTrackingToken(after));
    }

    static long positionOf(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    /**
     * What comes next, up to a position and about so many: those of one position stay together. Less than there is when the log is
     * slow.
     */
    List<TrackedEventMessage<?>> next(long upTo, int about) throws InterruptedException {
        var events = new ArrayList<TrackedEventMessage<?>>();
        long last = -1;
        while (last < upTo && events.size() < about && isThere(upTo)) {
            var event = stream.nextAvailable();
            last = positionOf(event);
            events.add(event);
        }
        while (isNextAt(last)) {
            events.add(stream.nextAvailable());
        }
        return events;
    }

    private boolean isThere(long upTo) throws InterruptedException {
        return stream.hasNextAvailable(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                && stream.peek().filter(it -> positionOf(it) <= upTo).isPresent();
    }

    private boolean isNextAt(long position) {
        return stream.peek().filter(it -> positionOf(it) == position).isPresent();
    }

    @Override
    public void close() {
        stream.close();
    }
}
