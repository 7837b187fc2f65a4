package io.caseledger.views;

import static org.axonframework.common.DateTimeUtils.formatInstant;

import io.caseledger.store.Log;
import io.caseledger.store.PlacedStreams;
import io.caseledger.store.Positions;
import io.caseledger.store.StoredEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * A log that a test made up, from position 1 on without gaps, as those see it who look back.
 *
 * @param stream of an event
 */
record ToldLog(List<Entry> all, Function<Entry, String> stream) implements Log, PlacedStreams {
    @Override
    public long first() {
        return 1;
    }

    @Override
    public long head() {
        return all.isEmpty() ? Positions.NONE : all.getLast().position();
    }

    @Override
    public List<StoredEvent> after(long position, int atMost) {
        return all.stream()
                .filter(it -> it.position() > position)
                .limit(atMost)
                .map(this::stored)
                .toList();
    }

    @Override
    public List<StoredEvent> at(Collection<Long> positions) {
        return all.stream()
                .filter(it -> positions.contains(it.position()))
                .map(this::stored)
                .toList();
    }

    private StoredEvent stored(Entry it) {
        return new StoredEvent(
                it.position(),
                stream.apply(it),
                0,
                null,
                "e" + it.position(),
                it.fact().getClass().getName(),
                "1",
                formatInstant(it.at()),
                new byte[0],
                new byte[0]);
    }

    @Override
    public Map<String, List<TrackedEventMessage<?>>> placed(Collection<String> ids) {
        var found = new HashMap<String, List<TrackedEventMessage<?>>>();
        for (Entry it : all) {
            String id = stream.apply(it);
            if (ids.contains(id)) {
                var events = found.computeIfAbsent(id, _ -> new ArrayList<>());
                events.add(new GenericTrackedDomainEventMessage<>(
                        new GlobalSequenceTrackingToken(it.position()),
                        new GenericDomainEventMessage<>(
                                "T", id, events.size(), it.fact(), Map.of(), "e" + it.position(), it.at())));
            }
        }
        return found;
    }
}
