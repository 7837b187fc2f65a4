package io.caseledger.travel;

import io.caseledger.indicator.Span;
import io.caseledger.indicator.Standing;
import io.caseledger.shared.ProjectFact;
import io.caseledger.store.PlacedStreams;
import io.caseledger.travel.Effects.Fact;
import io.caseledger.views.Kind;
import io.caseledger.views.Retelling;
import io.caseledger.views.Retelling.Retold;
import io.caseledger.views.Stored;
import io.caseledger.views.ToldElsewhere;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Folds records up to a moment. A record is made of the events of one stream, whose id it has, alone or before a slash; and of
 * those that its view says are told elsewhere.
 */
@Component
class PastRecords {
    private static final int AT_ONCE = 200;

    private final PlacedStreams streams;
    private final Retelling retelling;

    /** @param streams taken when they are first asked */
    PastRecords(@Lazy PlacedStreams streams, Retelling retelling) {
        this.streams = streams;
        this.retelling = retelling;
    }

    /** An event of a record, as far as it counts at a moment. */
    record Counted(Retold told, ProjectFact event) {}

    /** These records as they were; those that were not there are left out. */
    <V extends Record> Map<String, Stored<V>> asThen(Kind<V, ?> kind, Collection<Stored<V>> now, Vantage vantage) {
        var then = new HashMap<String, Stored<V>>();
        var some = new ArrayList<Stored<V>>();
        for (Stored<V> each : now) {
            some.add(each);
            if (some.size() == AT_ONCE) {
                fold(kind, some, vantage, then);
                some.clear();
            }
        }
        fold(kind, some, vantage, then);
        return then;
    }

    private <V extends Record> void fold(
            Kind<V, ?> kind, List<Stored<V>> now, Vantage vantage, Map<String, Stored<V>> then) {
        var events = events(kind, now);
        for (Stored<V> each : now) {
            var counted = counted(kind, each.id(), whole(kind, each, events.get(each.id())), vantage);
            if (!counted.isEmpty()) {
                then.put(each.id(), folded(kind, each, counted, vantage));
            }
        }
    }

    /** The events of records, in order, all that there are. */
    Map<String, List<Retold>> events(Kind<?, ?> kind, Collection<? extends Stored<?>> now) {
        Set<String> candidates = new LinkedHashSet<>();
        now.forEach(it -> candidates.addAll(streams(it)));
        var found = new HashMap<String, List<Retold>>();
        for (List<TrackedEventMessage<?>> stream : streams.placed(candidates).values()) {
            retelling.of(kind, stream).forEach((id, events) -> found.merge(id, events, PastRecords::inOrder));
        }
        return found;
    }

    private static List<String> streams(Stored<?> record) {
        var streams = new ArrayList<String>();
        streams.add(record.id());
        if (record.id().indexOf('/') > 0) {
            streams.add(record.id().substring(0, record.id().lastIndexOf('/')));
        }
        if (record.view() instanceof ToldElsewhere it) {
            streams.addAll(it.otherStreams());
        }
        return streams;
    }

    private static List<Retold> inOrder(List<Retold> some, List<Retold> others) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparingLong(Retold::position))
                .toList();
    }

    /** What a view is folded from must be there: rather no answer than a wrong one. */
    private static List<Retold> whole(Kind<?, ?> kind, Stored<?> now, @Nullable List<Retold> events) {
        if (events == null || events.stream().noneMatch(it -> it.position() == now.position())) {
            throw new IllegalStateException(
                    "The stream of " + kind.name() + " " + now.id() + " does not hold its events");
        }
        return events;
    }

    /** What counts of a record's events; nothing when it was not there. */
    List<Counted> counted(Kind<?, ?> kind, String id, List<Retold> events, Vantage vantage) {
        List<Retold> known =
                events.stream().filter(it -> it.position() <= vantage.known()).toList();
        Instant bound = vantage.asOf();
        return bound == null
                ? known.stream().map(it -> new Counted(it, it.event())).toList()
                : asOf(kind, id, known, bound);
    }

    private List<Counted> asOf(Kind<?, ?> kind, String id, List<Retold> known, Instant bound) {
        var facts = known.stream()
                .map(it -> new Fact(it.message().getPayload(), it.message().getTimestamp()))
                .toList();
        var counted = new ArrayList<Counted>();
        Effects.asOf(facts, bound).forEach((place, payload) -> {
            Retold told = known.get(place);
            boolean whole = payload == told.message().getPayload();
            counted.add(new Counted(told, whole ? told.event() : retelling.with(kind, id, told, payload)));
        });
        return counted;
    }

    @SuppressWarnings("unchecked") // a kind's records only ever get the kind's events
    private static <V extends Record, E extends ProjectFact> Stored<V> folded(
            Kind<V, E> kind, Stored<V> now, List<Counted> counted, Vantage vantage) {
        @Nullable V view = null;
        for (Counted it : counted) {
            view = kind.evolve().apply(view, (E) it.event());
        }
        return new Stored<>(
                now.id(),
                counted.getLast().told().position(),
                now.station(),
                Objects.requireNonNull(view),
                now.standings().stream()
                        .flatMap(it -> known(it, vantage).stream())
                        .toList());
    }

    /** The part of a history that was known. */
    private static List<Standing> known(Standing standing, Vantage vantage) {
        List<Span> spans = standing.spans().stream()
                .filter(it -> it.from() <= vantage.known())
                .toList();
        return spans.isEmpty()
                ? List.of()
                : List.of(new Standing(standing.indicator(), spans.getLast().on(), spans));
    }
}
