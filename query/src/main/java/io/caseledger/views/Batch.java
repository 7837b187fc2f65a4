package io.caseledger.views;

import io.caseledger.project.ProjectEvent;
import io.caseledger.shared.ProjectFact;
import io.caseledger.station.Station;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** The events that one unit of work folds before anything is written, by kind and record, in the order of the log. */
final class Batch {
    private static final String KEY = Batch.class.getName();

    /** An event with its place in the log, the time it was recorded, and where it was taken from. */
    record Recorded<E>(E event, long position, Instant at, Source source) {}

    /** The stream of an event, its place there, and the workstation of a record that begins with it. */
    record Source(String stream, long sequence, String station) {
        /** An event of no stream, which belongs to all. */
        static final Source NONE = new Source("", 0, Station.ALL);

        static Source of(Message<?> message) {
            return message instanceof DomainEventMessage<?> it
                    ? new Source(it.getAggregateIdentifier(), it.getSequenceNumber(), Station.of(it))
                    : NONE;
        }
    }

    private final Map<Kind<?, ?>, Map<String, List<Recorded<ProjectFact>>>> events = new LinkedHashMap<>();
    private final Map<String, List<Recorded<ProjectEvent>>> projects = new LinkedHashMap<>();
    private long first = Long.MAX_VALUE;
    private long last = -1;

    static Batch current() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(KEY, _ -> new Batch());
    }

    <E extends ProjectFact> void add(Kind<?, E> kind, String id, E event, long position, Instant at, Source source) {
        events.computeIfAbsent(kind, _ -> new LinkedHashMap<>())
                .computeIfAbsent(id, _ -> new ArrayList<>())
                .add(new Recorded<>(event, position, at, source));
        var ofProject = projects.computeIfAbsent(event.projectId(), _ -> new ArrayList<>());
        if (event instanceof ProjectEvent about) {
            ofProject.add(new Recorded<>(about, position, at, source));
        }
        first = Math.min(first, position);
        last = Math.max(last, position);
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    Map<Kind<?, ?>, Map<String, List<Recorded<ProjectFact>>>> events() {
        return events;
    }

    Set<String> projectIds() {
        return projects.keySet();
    }

    /** What happened to the project itself, after a position. */
    List<ProjectEvent> projectEventsAfter(String projectId, long position) {
        return projects.getOrDefault(projectId, List.of()).stream()
                .filter(it -> it.position() > position)
                .map(Recorded::event)
                .toList();
    }

    /** Of its events, in no particular order, and of some more than once. */
    LongStream positions() {
        return events.values().stream()
                .flatMap(it -> it.values().stream())
                .flatMap(List::stream)
                .mapToLong(Recorded::position);
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }
}
