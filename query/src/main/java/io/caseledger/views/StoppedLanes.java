package io.caseledger.views;

import io.caseledger.shared.Rejected;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.stereotype.Component;

/** The parts of the views that stand still on this node. There are no dead letters: they wait until what is wrong is mended. */
@Component
public class StoppedLanes {
    private final LaneFaults faults;
    private final EventProcessingConfiguration processing;

    StoppedLanes(LaneFaults faults, EventProcessingConfiguration processing) {
        this.faults = faults;
        this.processing = processing;
    }

    public List<StoppedLane> all() {
        return faults.all();
    }

    /** @throws Rejected with {@code LANE_NOT_STOPPED} */
    public void mustBeStopped(int lane) {
        Rejected.unlessAbout("lane", all().stream().anyMatch(it -> it.lane() == lane), "LANE_NOT_STOPPED", lane);
    }

    /** Tries again at once: whoever waits for the next try is told to begin anew. */
    public synchronized void tryAgain() {
        var processor = processing
                .eventProcessor(ViewsConfiguration.PROCESSOR, StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.start();
    }
}
