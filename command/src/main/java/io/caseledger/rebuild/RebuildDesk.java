package io.caseledger.rebuild;

import io.caseledger.gate.Creations;
import io.caseledger.gate.Slots;
import io.caseledger.gate.Slots.Claim;
import io.caseledger.rebuild.RebuildEvent.RebuildCancelled;
import io.caseledger.rebuild.RebuildEvent.RebuildSwitched;
import io.caseledger.shared.Rejected;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets one rebuild run at a time, and knows which one that is; the log alone decides. */
@Component
public class RebuildDesk {
    private static final Claim ONE_AT_A_TIME = Claim.of("rebuildId", "rebuild").refusedAs("REBUILD_RUNS");

    private final EventStore events;
    private final ObjectProvider<Rebuilder> rebuilder;

    /** @param rebuilder looked up when it is needed: it is made of what is made of the log */
    RebuildDesk(EventStore events, ObjectProvider<Rebuilder> rebuilder) {
        this.events = events;
        this.rebuilder = rebuilder;
    }

    /** @throws Rejected with {@code REBUILD_RUNS} naming the one that runs, or because none can be done here */
    void begin(String rebuildId) {
        Creations.leaveToGate(events, rebuildId);
        rebuilder.getObject().mayBegin();
        Slots.of(events).claim(rebuildId, List.of(ONE_AT_A_TIME), (holder, _) -> !isEnded(holder));
    }

    private boolean isEnded(String rebuildId) {
        List<RebuildEvent> told = of(rebuildId);
        return told.isEmpty()
                || told.getLast() instanceof RebuildSwitched
                || told.getLast() instanceof RebuildCancelled;
    }

    /** Tells whoever does the work once this is stored. */
    void tell() {
        CurrentUnitOfWork.get().afterCommit(_ -> rebuilder.getObject().ordered());
    }

    /** @throws Rejected with {@code LANE_NOT_STOPPED} */
    void retry(String retryId, int lane) {
        Creations.leaveToGate(events, retryId);
        Rebuilder it = rebuilder.getObject();
        it.mayRetry(lane);
        CurrentUnitOfWork.get().afterCommit(_ -> it.retry(lane));
    }

    /** What happened to the rebuild that was started last; nothing while there was none. */
    public List<RebuildEvent> latest() {
        List<String> takers = Slots.of(events)
                .read(List.of(ONE_AT_A_TIME.slotId()))
                .getFirst()
                .takers();
        return takers.isEmpty() ? List.of() : of(takers.getLast());
    }

    private List<RebuildEvent> of(String rebuildId) {
        var told = new ArrayList<RebuildEvent>();
        var stream = events.readEvents(rebuildId, 0);
        while (stream.hasNext()) {
            told.add((RebuildEvent) stream.next().getPayload());
        }
        return told;
    }
}
