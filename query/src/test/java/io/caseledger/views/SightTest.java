package io.caseledger.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.deadline.Clocks;
import io.caseledger.deadline.RunningClock;
import io.caseledger.find.Fields;
import io.caseledger.find.Where;
import io.caseledger.indicator.Indicators;
import io.caseledger.project.ProjectEvent.ProjectClosed;
import io.caseledger.shared.Caller;
import io.caseledger.shared.Role;
import io.caseledger.station.Station;
import io.caseledger.station.Stations;
import io.caseledger.views.Things.Thing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whatever views are asked, who is bound to a workstation sees its records and those that belong to all. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SightTest {
    private static final Slice ALL = new Slice(100, null, false);
    private static final List<String> IDS =
            Stream.iterate(0, it -> it + 1).limit(30).map(it -> "t" + it).toList();
    private static final Caller OF_TWO = new Caller("officer-2", Set.of(Role.OFFICER), "fcg-02");

    private static MemoryMongo mongo;
    private static Views views;

    @BeforeAll
    static void fold() {
        mongo = new MemoryMongo();
        ViewStore store = mongo.store("sight");
        MongoFinderTest.write(
                store,
                IDS.stream().map(it -> Things.stored(Things.thing(it, "笔记"), 1)).toList());
        views = new Views(store, new MongoFinder(store));
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    private static List<String> of(String... stations) {
        return IDS.stream()
                .filter(it -> List.of(stations).contains(Things.station(it)))
                .sorted()
                .toList();
    }

    /** All ways of asking which records there are, each with what it answers. */
    private static Map<String, Function<Sight, List<String>>> ways() {
        return Map.of(
                "find",
                        sight -> IDS.stream()
                                .filter(it -> views.find(sight, Things.KIND, it).isPresent())
                                .sorted()
                                .toList(),
                "find many",
                        sight -> views.find(sight, Things.KIND, IDS).keySet().stream()
                                .sorted()
                                .toList(),
                "page",
                        sight ->
                                views
                                        .page(sight, Things.KIND, Where.EVERYTHING, new Order("_id", false), ALL)
                                        .edges()
                                        .stream()
                                        .map(it -> it.node().id())
                                        .sorted()
                                        .toList(),
                "all",
                        sight -> views.all(sight, Things.KIND, Where.EVERYTHING).stream()
                                .map(Thing::id)
                                .sorted()
                                .toList(),
                "mixed",
                        sight -> views
                                .page(
                                        sight,
                                        List.of(new Mixed.Sought<>(Things.KIND, Where.EVERYTHING, "view.at")),
                                        false,
                                        ALL)
                                .edges()
                                .stream()
                                .map(it -> it.node().stored().id())
                                .sorted()
                                .toList());
    }

    @Test
    void every_way_of_asking_shows_what_is_in_sight_and_nothing_else() {
        assertThat(of("fcg-01")).as("something to hide").isNotEmpty();
        var both = new Caller("auditor", Set.of(Role.AUDITOR), "fcg-02");
        var office = new Caller("officer", Set.of(Role.OFFICER), null);
        ways().forEach((way, ids) -> {
            assertThat(ids.apply(Sight.of(OF_TWO, Set::of))).as(way).isEqualTo(of(Station.ALL, "fcg-02"));
            for (Sight all : List.of(Sight.of(both, Set::of), Sight.of(office, Set::of), Sight.EVERYTHING)) {
                assertThat(ids.apply(all))
                        .as(way)
                        .isEqualTo(IDS.stream().sorted().toList());
            }
        });
    }

    @Test
    void counts_are_those_of_the_sight_they_are_asked_for() {
        Sight two = Sight.of(OF_TWO, Set::of);
        long shown = of(Station.ALL, "fcg-02").size();
        assertThat(views.count(two, Things.KIND, Where.EVERYTHING)).isEqualTo(shown);
        assertThat(views.page(two, Things.KIND, Where.EVERYTHING, new Order("_id", false), new Slice(1, null, false))
                        .total()
                        .getAsLong())
                .isEqualTo(shown);
        assertThat(views.countBy(two, Things.KIND, Where.EVERYTHING, "view.projectId"))
                .containsEntry("p", shown);
        assertThat(views.tally(Sight.EVERYTHING, Things.KIND, Where.EVERYTHING, List.of(), null)
                        .values())
                .containsExactly((long) IDS.size());
    }

    @Test
    void what_is_open_in_an_emergency_is_read_by_its_id_and_stands_in_no_list() {
        String hidden = of("fcg-01").getFirst();
        Sight broken = Sight.of(OF_TWO, () -> Set.of(hidden));
        ways().forEach((way, ids) -> {
            var expected = new ArrayList<>(of(Station.ALL, "fcg-02"));
            if (way.startsWith("find")) {
                expected.add(hidden);
                expected.sort(null);
            }
            assertThat(ids.apply(broken)).as(way).isEqualTo(expected);
        });
    }

    @Test
    void a_record_is_of_the_workstation_of_its_first_event_and_a_part_of_a_stream_of_that_of_the_stream() {
        ViewStore store = mongo.store("whose");
        var stations = new Stations(from -> Map.of(
                "s",
                List.of(new GenericDomainEventMessage<>("S", "s", 0, "begun", MetaData.with("station", "fcg-01")))));
        var writer = new BatchWriter(store, Indicators.load(), Clocks.standard(), new MongoFinder(store), stations);
        var kind = new Kind<Thing, ProjectClosed>(
                "parts",
                Thing.class,
                (thing, it) -> thing == null ? Things.thing(it.projectId(), "x") : thing,
                Thing::projectId,
                _ -> List.<RunningClock>of(),
                Fields.of(Thing.class).filtered("view.projectId"),
                null);
        var batch = new Batch();
        var closed = new ProjectClosed("p", LocalDate.parse("2022-08-01"), "结束");
        batch.add(kind, "s", closed, 1, Instant.EPOCH, new Batch.Source("s", 0, "fcg-01"));
        batch.add(kind, "s", closed, 2, Instant.EPOCH, new Batch.Source("s", 1, "fcg-02"));
        batch.add(kind, "s/part", closed, 3, Instant.EPOCH, new Batch.Source("s", 2, "fcg-02"));
        writer.write(batch);
        assertThat(ViewStore.byId(store.views(kind), List.of("s", "s/part"), Stored::id)
                        .values())
                .extracting(Stored::station)
                .containsExactly("fcg-01", "fcg-01");
    }
}
