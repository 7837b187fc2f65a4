package io.caseledger.views;

import io.caseledger.deadline.Clocks;
import io.caseledger.indicator.Board;
import io.caseledger.indicator.Figure;
import io.caseledger.indicator.Figures;
import io.caseledger.indicator.Indicators;
import io.caseledger.project.Direction;
import io.caseledger.project.ProjectEvent.ProjectAwarded;
import io.caseledger.project.view.ProjectView;
import io.caseledger.shared.Organisation;
import io.caseledger.shared.ProjectFact;
import io.caseledger.station.Stations;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A short log that tests of indicators tell, folded and stored event by event as the processor would do it. */
public final class Told implements AutoCloseable {
    /** For events that are in no log. */
    static final Stations NOWHERE = new Stations(_ -> Map.of());

    private static final Instant RECORDED = Instant.parse("2024-01-01T00:00:00Z");

    /** One server for all tales, each in a database of its own; it ends with the tests. */
    private static final MemoryMongo MONGO = new MemoryMongo();

    private final String name = "told-" + UUID.randomUUID();
    private final ViewStore store = MONGO.store(name);
    private final Indicators indicators = Indicators.load();
    private final BatchWriter writer =
            new BatchWriter(store, indicators, Clocks.standard(), new MongoFinder(store), NOWHERE);
    private long position;

    /** Tells of a project for the period from a day until the day before another. */
    public Told award(String projectId, Direction direction, String startsOn, String endsOn) {
        return then(
                ProjectView.KIND,
                projectId,
                new ProjectAwarded(
                        projectId,
                        direction,
                        "课题",
                        new Organisation("承担单位", null),
                        List.of(),
                        null,
                        LocalDate.parse(startsOn),
                        LocalDate.parse(endsOn)));
    }

    public <E extends ProjectFact> Told then(Kind<?, E> kind, String id, E event) {
        return recorded(kind, id, event, RECORDED);
    }

    public <E extends ProjectFact> Told recorded(Kind<?, E> kind, String id, E event, Instant at) {
        var batch = new Batch();
        batch.add(kind, id, event, ++position, at, Batch.Source.NONE);
        writer.write(batch);
        return this;
    }

    /** A figure with the facts up to a day, as far as they were known on another. */
    public Figure figure(String projectId, String indicator, String asOf, @Nullable String knownAt) {
        var tallies = new MongoTallies(store, new ViewsProperties("elsewhere", 1, 1));
        return new Board(tallies, new Figures(indicators), Clock.systemUTC())
                        .progress(projectId, LocalDate.parse(asOf), knownAt == null ? null : LocalDate.parse(knownAt))
                        .orElseThrow()
                        .figures()
                        .stream()
                        .filter(it -> it.indicator().id().equals(indicator))
                        .findFirst()
                        .orElseThrow();
    }

    public Views views() {
        return new Views(store, new MongoFinder(store));
    }

    @Override
    public void close() {
        MONGO.database(name).drop();
    }
}
