package io.caseledger.views;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The log as it is folded: where an event stands that is left out, its place is there, and nothing in it that anybody handles. So it is
 * not even read, which may be what cannot be done with it.
 */
record FoldedLog(StreamableMessageSource<TrackedEventMessage<?>> log, LeavingOut leftOut)
        implements StreamableMessageSource<TrackedEventMessage<?>> {

    /** In the place of an event. */
    record Nothing() {}

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        return new Reading(log.openStream(after), leftOut);
    }

    @Override
    public TrackingToken createTailToken() {
        return log.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return log.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant at) {
        return log.createTokenAt(at);
    }

    @Override
    public TrackingToken createTokenSince(Duration duration) {
        return log.createTokenSince(duration);
    }

    private record Reading(BlockingStream<TrackedEventMessage<?>> stream, LeavingOut leftOut)
            implements BlockingStream<TrackedEventMessage<?>> {

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek().map(this::asFolded);
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return asFolded(stream.nextAvailable());
        }

        private TrackedEventMessage<?> asFolded(TrackedEventMessage<?> event) {
            return leftOut.leavesOut(LogReading.positionOf(event))
                    ? new GenericTrackedEventMessage<>(event.trackingToken(), new GenericEventMessage<>(new Nothing()))
                    : event;
        }

        @Override
        public void close() {
            stream.close();
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
            if (ignored.getPayloadType() != Nothing.class) {
                stream.skipMessagesWithPayloadTypeOf(ignored);
            }
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            return stream.setOnAvailableCallback(callback);
        }
    }
}
