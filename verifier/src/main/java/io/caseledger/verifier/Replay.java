package io.caseledger.verifier;

import io.caseledger.export.bundle.ProjectFigures;
import io.caseledger.indicator.Indicators;
import io.caseledger.project.ProjectEvent;
import io.caseledger.project.ProjectEvent.ProjectAwarded;
import io.caseledger.seal.KeylessMapper;
import io.caseledger.shared.ProjectFact;
import io.caseledger.station.Station;
import io.caseledger.store.StoredEvent;
import io.caseledger.verifier.CountedFeeds.Counted;
import io.caseledger.views.Feed;
import io.caseledger.views.RecordFold;
import io.caseledger.views.Stored;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Counts every indicator of every project once more, from the first event, in memory, with the folds that the server has. */
final class Replay {
    /** Tallies are brought up to date after so many events, or where somebody wants to see them. */
    private static final int BATCH = 5_000;

    private final JsonMapper json = KeylessMapper.create();
    private final Map<Class<?>, ObjectReader> readers = new HashMap<>();
    private final CountedFeeds feeds;
    private final RecordFold fold;
    private final Tallying tallying;
    private final Map<String, Map<String, Stored<?>>> records = new HashMap<>();
    private final Map<String, LocalDate> starts = new HashMap<>();
    private long first;
    private long last;
    private int waiting;

    Replay(Indicators indicators) {
        feeds = new CountedFeeds(indicators);
        fold = new RecordFold(indicators);
        tallying = new Tallying(indicators);
    }

    /**
     * Takes the next event.
     *
     * @throws RuntimeException when it cannot be read or folded
     */
    void take(StoredEvent event) {
        Counted counted = feeds.of(event.payloadType());
        if (counted == null) {
            return;
        }
        first = waiting == 0 ? event.position() : first;
        last = event.position();
        ProjectFact fact =
                readers.computeIfAbsent(counted.event(), json::readerFor).readValue(event.payload());
        tallying.concerns(fact.projectId());
        if (fact instanceof ProjectEvent about) {
            take(about, event.position());
        }
        for (Feed<?, ?, ?> feed : counted.feeds()) {
            fold(feed, fact, event);
        }
        if (++waiting == BATCH) {
            tally();
        }
    }

    private void take(ProjectEvent event, long position) {
        tallying.take(event, position);
        if (event instanceof ProjectAwarded it) {
            starts.putIfAbsent(it.projectId(), it.startsOn());
        }
    }

    @SuppressWarnings("unchecked") // what is folded by a feed is of the feed's kind
    private <V extends Record, F extends ProjectFact, E extends ProjectFact> void fold(
            Feed<V, F, E> feed, ProjectFact fact, StoredEvent event) {
        F mine = feed.events().cast(fact);
        E placed = feed.placed().at(mine, event.position());
        Instant at = Instant.parse(event.recordedAt());
        var step = new RecordFold.Step<>(placed, event.position(), at, () -> Station.ALL);
        String kind = feed.kind().name();
        var ofKind = records.computeIfAbsent(kind, _ -> new HashMap<>());
        for (String id : feed.records().apply(mine)) {
            @Nullable Stored<V> before = (Stored<V>) ofKind.get(id);
            Stored<V> now = fold.fold(feed.kind(), id, before, step, starts);
            ofKind.put(id, now);
            tallying.note(kind, feed.kind().projectId().apply(now.view()), id, now.standings());
        }
    }

    private void tally() {
        if (waiting > 0) {
            tallying.tally(first, last);
            waiting = 0;
        }
    }

    /** The figures of all projects, with all that was taken so far. */
    List<ProjectFigures> figures(LocalDate asOf) {
        tally();
        return tallying.figures(asOf);
    }
}
