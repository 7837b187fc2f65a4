package io.caseledger.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Reads streams with the place that each event has in the log of all events. */
@FunctionalInterface
public interface PlacedStreams {
    /** The events of each of these streams, in order. A stream without any is left out. */
    Map<String, List<TrackedEventMessage<?>>> placed(Collection<String> ids);
}
