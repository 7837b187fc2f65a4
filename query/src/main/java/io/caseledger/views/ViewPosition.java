package io.caseledger.views;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.stereotype.Component;

/** How far the views have come in the log. */
@Component
public class ViewPosition {
    private static final long POLL_NANOS = Duration.ofMillis(1).toNanos();

    private final EventProcessingConfiguration processing;
    private final TokenStore tokens;

    ViewPosition(EventProcessingConfiguration processing, TokenStore tokens) {
        this.processing = processing;
        this.tokens = tokens;
    }

    /** The position up to which all views are folded; less than any event has before the first one. */
    public long reached() {
        var here = processor().processingStatus();
        double claimed = 0;
        long least = Long.MAX_VALUE;
        for (EventTrackerStatus status : here.values()) {
            claimed += 1.0 / (status.getSegment().getMask() + 1);
            least = Math.min(least, status.getCurrentPosition().orElse(-1));
        }
        return claimed == 1.0 ? least : storedElsewhere();
    }

    /** Whether the views follow the log: the processor runs, and no part of it is stopped by a fault. */
    public boolean isFolding() {
        StreamingEventProcessor processor = processor();
        return processor.isRunning()
                && processor.processingStatus().values().stream().noneMatch(EventTrackerStatus::isErrorState);
    }

    private StreamingEventProcessor processor() {
        return processing
                .eventProcessor(ViewsProcessor.NAME, StreamingEventProcessor.class)
                .orElseThrow();
    }

    /** Some segments are folded by other nodes: only the stored tokens tell of those. */
    private long storedElsewhere() {
        long least = Long.MAX_VALUE;
        for (int segment : tokens.fetchSegments(ViewsProcessor.NAME)) {
            TrackingToken token = tokens.fetchToken(ViewsProcessor.NAME, segment);
            least = Math.min(least, token == null ? -1 : token.position().orElse(-1));
        }
        return least == Long.MAX_VALUE ? -1 : least;
    }

    /** Waits until the views show a position; false when they did not within the time. */
    public boolean await(long position, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (reached() < position) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return true;
    }
}
