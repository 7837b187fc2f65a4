package io.caseledger.travel;

import io.caseledger.travel.PastRecords.Counted;
import io.caseledger.views.Kind;
import io.caseledger.views.Retelling.Retold;
import io.caseledger.views.Sight;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a record with itself at another moment. */
@Component
public class PastDifferences {
    private final Past past;
    private final PastRecords records;
    private final Kinds kinds;
    private final Views views;

    PastDifferences(Past past, PastRecords records, Kinds kinds, Views views) {
        this.past = past;
        this.records = records;
        this.kinds = kinds;
        this.views = views;
    }

    /** What differs; empty when there is no record of this id in sight, of whatever kind. */
    public Optional<RecordDifference> between(Sight sight, String id, When from, When to) {
        for (Kind<?, ?> kind : kinds.all()) {
            if (views.find(sight, kind, id).isPresent()) {
                return Optional.of(between(sight, kind, id, past.vantage(from), past.vantage(to)));
            }
        }
        return Optional.empty();
    }

    private <V extends Record> RecordDifference between(
            Sight sight, Kind<V, ?> kind, String id, Vantage from, Vantage to) {
        @Nullable V before = past.find(sight, kind, id, from).map(Stored::view).orElse(null);
        @Nullable V after = past.find(sight, kind, id, to).map(Stored::view).orElse(null);
        return new RecordDifference(
                id, kind, past.reflects(from), past.reflects(to), before, after, events(kind, id, from, to));
    }

    /** The events of a record that count at one moment and not at the other. */
    List<TrackedEventMessage<?>> events(Kind<?, ?> kind, String id, Vantage from, Vantage to) {
        List<Retold> all = views.find(Sight.EVERYTHING, kind, id)
                .map(now -> records.events(kind, List.of(now)).getOrDefault(id, List.<Retold>of()))
                .orElse(List.of());
        var one = byPosition(records.counted(kind, id, all, from));
        var other = byPosition(records.counted(kind, id, all, to));
        var either = new TreeMap<Long, TrackedEventMessage<?>>(one);
        either.putAll(other);
        either.keySet().removeIf(it -> one.containsKey(it) && other.containsKey(it));
        return List.copyOf(either.values());
    }

    private static SequencedMap<Long, TrackedEventMessage<?>> byPosition(List<Counted> counted) {
        var events = new TreeMap<Long, TrackedEventMessage<?>>();
        counted.forEach(it -> events.put(it.told().position(), it.told().message()));
        return events;
    }

    /** The same by the name of a kind, for moments that are asked about. */
    public List<TrackedEventMessage<?>> events(String kind, String id, When from, When to) {
        return events(kinds.named(kind), id, past.vantage(from), past.vantage(to));
    }
}
