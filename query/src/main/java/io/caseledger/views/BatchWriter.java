package io.caseledger.views;

import com.mongodb.client.MongoCollection;
import io.caseledger.deadline.Clocks;
import io.caseledger.indicator.Changes;
import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Tally;
import io.caseledger.indicator.TallyFold;
import io.caseledger.shared.ProjectFact;
import io.caseledger.station.Station;
import io.caseledger.station.Stations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Folds a batch and writes each document once, after all are folded. The order of writes does not matter: every document knows its position,
 * and what follows from a record is derived from the history of its standings, never from "what was just written".
 */
class BatchWriter {
    private final ViewStore store;
    private final Indicators indicators;
    private final Clocks clocks;
    private final Telling index;
    private final Stations stations;
    private final RecordFold fold;

    BatchWriter(ViewStore store, Indicators indicators, Clocks clocks, Telling index, Stations stations) {
        this.store = store;
        this.stations = stations;
        this.index = index;
        this.indicators = indicators;
        this.clocks = clocks;
        fold = new RecordFold(indicators);
    }

    void write(Batch batch) {
        var changes = new Changes(batch.first(), batch.last());
        var tallies = ViewStore.byId(store.tallies(), batch.projectIds(), it -> it.id());
        var starts = starts(batch, tallies);
        var writing = new ArrayList<Runnable>();
        batch.events().forEach((kind, byRecord) -> writing.add(folded(kind, byRecord, starts, changes)));
        writing.forEach(Runnable::run);
        writeTallies(batch, tallies, changes);
    }

    /** On which day each project begins; an award comes before all facts of its project. */
    private static Map<String, LocalDate> starts(Batch batch, Map<String, Tally> tallies) {
        var starts = new HashMap<String, LocalDate>();
        for (String id : batch.projectIds()) {
            LocalDate startsOn = Tally.startsOn(tallies.get(id), batch.projectEventsAfter(id, -1));
            if (startsOn != null) {
                starts.put(id, startsOn);
            }
        }
        return starts;
    }

    /**
     * Folds all of a kind, and gives what writes it. Nothing is written before all kinds are folded: no view has an event already that
     * another one cannot fold, and that may be set aside.
     */
    @SuppressWarnings("unchecked") // a kind's records only ever get the kind's events
    private <V extends Record, E extends ProjectFact> Runnable folded(
            Kind<V, E> kind,
            Map<String, List<Batch.Recorded<ProjectFact>>> byRecord,
            Map<String, LocalDate> starts,
            Changes changes) {
        MongoCollection<Stored<V>> views = store.views(kind);
        Map<String, Stored<V>> before = ViewStore.byId(views, byRecord.keySet(), Stored::id);
        var after = new ArrayList<Stored<V>>();
        var all = new ArrayList<Stored<V>>();
        var due = new DueClocks(clocks);
        byRecord.forEach((id, events) -> {
            Stored<V> old = before.get(id);
            var mine = (List<Batch.Recorded<E>>) (List<?>) events;
            Stored<V> folded = folded(kind, id, old, mine, new Beside(starts, due, changes));
            all.add(folded);
            if (folded != old) {
                after.add(folded);
            }
        });
        return () -> {
            due.write(store.dueItems());
            store.write(views, before, after, Stored::id, Stored::position);
            index.changed(kind, all); // what an earlier try has written, and could not tell, too
        };
    }

    /** What is folded beside a record. */
    private record Beside(Map<String, LocalDate> starts, DueClocks due, Changes changes) {}

    /** @throws FoldFailed naming the event, also when it is what follows from it that cannot be told */
    private <V extends Record, E extends ProjectFact> Stored<V> folded(
            Kind<V, E> kind, String id, @Nullable Stored<V> old, List<Batch.Recorded<E>> events, Beside beside) {
        Batch.Recorded<E> at = events.getFirst();
        try {
            @Nullable Stored<V> now = old;
            for (Batch.Recorded<E> recorded : events) {
                if (now != null) {
                    beside.due().ranOn(kind, now);
                }
                at = recorded;
                now = fold(kind, id, now, recorded, beside.starts());
            }
            Stored<V> folded = Objects.requireNonNull(now);
            beside.changes().note(kind.projectId().apply(folded.view()), id, folded.standings());
            beside.due().runOn(kind, folded);
            return folded;
        } catch (RuntimeException e) {
            throw FoldFailed.of(at, at.event().projectId(), kind.name(), id, e);
        }
    }

    private <V extends Record, E extends ProjectFact> Stored<V> fold(
            Kind<V, E> kind,
            String id,
            @Nullable Stored<V> stored,
            Batch.Recorded<E> recorded,
            Map<String, LocalDate> starts) {
        var step = new RecordFold.Step<>(
                recorded.event(), recorded.position(), recorded.at(), () -> station(recorded.source()));
        return fold.fold(kind, id, stored, step, starts);
    }

    /** A view may begin within the stream of a record, such as that of a session within its class. */
    private String station(Batch.Source source) {
        return source.sequence() == 0
                ? source.station()
                : stations.of(source.stream()).orElse(Station.ALL);
    }

    private void writeTallies(Batch batch, Map<String, Tally> tallies, Changes changes) {
        var groups = ViewStore.byId(store.groups(), changes.groupIds(indicators), it -> it.id());
        var tallying = new TallyFold(indicators, changes);
        var groupsAfter = tallying.groups(groups);
        var knownBefore = ViewStore.byId(store.knownOns(), tallying.knownOnIds(), it -> it.id());
        store.write(store.groups(), groups, groupsAfter.values(), it -> it.id(), it -> it.position());
        store.write(store.knownOns(), knownBefore, tallying.knownOns(knownBefore), it -> it.id(), it -> it.position());
        store.write(
                store.tallies(),
                tallies,
                batch.projectIds().stream()
                        .map(id ->
                                tallying.tally(id, tallies.get(id), position -> batch.projectEventsAfter(id, position)))
                        .toList(),
                it -> it.id(),
                it -> it.position());
    }
}
