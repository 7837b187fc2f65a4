package io.caseledger.views;

import io.caseledger.aside.Lanes;
import io.caseledger.shared.Rejected;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The parts of the views that stand still on this node. They wait until what is wrong is mended, or until somebody sets the event aside
 * that cannot be folded.
 */
@Component
public class StoppedLanes implements Lanes {
    private final LaneFaults faults;
    private final LeftOut leftOut;
    private final HeldEvents held;
    private final Live live;
    private final ViewPosition views;
    private final EventProcessingConfiguration processing;

    StoppedLanes(
            LaneFaults faults,
            LeftOut leftOut,
            HeldEvents held,
            Live live,
            ViewPosition views,
            EventProcessingConfiguration processing) {
        this.faults = faults;
        this.leftOut = leftOut;
        this.held = held;
        this.live = live;
        this.views = views;
        this.processing = processing;
    }

    /** By their numbers. What cannot be read stops each lane before it is known whose it is. */
    public List<StoppedLane> all() {
        var all = new TreeMap<Integer, StoppedLane>();
        faults.all().forEach(it -> all.put(it.lane(), it));
        processor().processingStatus().forEach((lane, status) -> {
            if (status.isErrorState()) {
                faults.unreadableAfter(positionOf(status), lane)
                        .ifPresent(it -> all.merge(lane, it, StoppedLanes::earlier));
            }
        });
        all.values().removeIf(this::isOver);
        return List.copyOf(all.values());
    }

    /** It was tried a last time while somebody set the event aside. */
    private boolean isOver(StoppedLane lane) {
        Long position = lane.position();
        return position != null && leftOut.leavesOut(position);
    }

    private static long positionOf(EventTrackerStatus status) {
        return status.getCurrentPosition().orElse(-1);
    }

    private static StoppedLane earlier(StoppedLane folded, StoppedLane unreadable) {
        Long position = folded.position();
        return position != null && position < Objects.requireNonNull(unreadable.position()) ? folded : unreadable;
    }

    private StreamingEventProcessor processor() {
        return processing
                .eventProcessor(ViewsProcessor.NAME, StreamingEventProcessor.class)
                .orElseThrow();
    }

    /** @throws Rejected with {@code LANE_NOT_STOPPED} */
    public void mustBeStopped(int lane) {
        Rejected.unlessAbout("lane", all().stream().anyMatch(it -> it.lane() == lane), "LANE_NOT_STOPPED", lane);
    }

    /** Tries again at once: whoever waits for the next try is told to begin anew. */
    public synchronized void tryAgain() {
        StreamingEventProcessor processor = processor();
        processor.shutDown();
        processor.start();
    }

    /** No lane is writing a batch while this looks, and none writes the event afterwards: what stands still here does so for sure. */
    @Override
    public @Nullable String hold(long position) {
        Lock resting = live.resting();
        resting.lock();
        try {
            StoppedLane lane = all().stream()
                    .filter(it -> Objects.equals(it.position(), position))
                    .findFirst()
                    .orElseThrow(() -> Rejected.about("position", "EVENT_NOT_STOPPED", position, positions()));
            held.hold(position);
            return lane.projectId();
        } finally {
            resting.unlock();
        }
    }

    private String positions() {
        String found = all().stream()
                .map(StoppedLane::position)
                .filter(Objects::nonNull)
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "-" : found;
    }

    @Override
    public void release(long position) {
        leftOut.decided();
        held.release(position);
        if (leftOut.leavesOut(position)) {
            faults.forget(position);
            tryAgain();
        }
    }

    @Override
    public void mustBeBeyond(long position) {
        long reached = views.reached();
        Rejected.unless(reached >= position, "VIEWS_BEHIND", position, reached);
    }

    @Override
    public void decided() {
        leftOut.decided();
    }
}
