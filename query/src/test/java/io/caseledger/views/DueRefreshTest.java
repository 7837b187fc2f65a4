package io.caseledger.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.deadline.Clock;
import io.caseledger.deadline.Clocks;
import io.caseledger.deadline.Notice;
import io.caseledger.deadline.RunningClock;
import io.caseledger.find.Fields;
import io.caseledger.project.ProjectEvent;
import io.caseledger.station.Station;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 15 days from Friday 2022-09-16: Saturday 8 October, or the 4th when only the 3rd is a holiday. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DueRefreshTest {
    /** A record with a clock. */
    public record Thing(String id, Clock clock) {}

    private static final Kind<Thing, ProjectEvent> THINGS = new Kind<>(
            "things",
            Thing.class,
            (thing, _) -> thing,
            _ -> "p",
            thing -> List.of(new RunningClock(thing.clock(), null)),
            Fields.of(Thing.class),
            null);
    private static final Clocks BUNDLED = Clocks.standard();
    private static final Clocks SHORTER = BUNDLED.with(new Notice(2022, Set.of(LocalDate.of(2022, 10, 3)), Set.of()));
    private static final Clock WAIT =
            BUNDLED.start("ecommerce.declaration-wait", Instant.parse("2022-09-16T07:00:00Z"));
    private static final Stored<Thing> STORED = new Stored<>("t", 7, Station.ALL, new Thing("t", WAIT), List.of());

    private static void refresh(ViewStore store, Clocks clocks) {
        new DueRefresh(store, clocks, List.of(new Projection<>(THINGS) {})).afterPropertiesSet();
    }

    private static DueItem only(ViewStore store) {
        var all = store.dueItems().find().into(new ArrayList<>());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void another_calendar_moves_what_is_due_and_leaves_what_was_recorded(boolean embedded) {
        try (var mongo = new MemoryMongo()) {
            ViewStore store = mongo.store("moved" + embedded, new Fuse(), embedded);
            refresh(store, BUNDLED);
            DueItem first = DueClocks.itemsOf(THINGS, STORED, BUNDLED).getFirst();
            store.dueItems().insertOne(first);
            refresh(store, SHORTER);
            DueItem moved = only(store);
            assertThat(moved.moved()).isTrue();
            assertThat(moved.dueAt()).isEqualTo("2022-10-04T16:00:00Z");
            assertThat(moved.clock().dueAt()).isEqualTo("2022-10-08T16:00:00Z");
            assertThat(new RunningLimits(store, new MongoFinder(store))
                            .moved(Sight.EVERYTHING, "p", Slice.of(5, null, null, null))
                            .edges())
                    .hasSize(1);
            refresh(store, BUNDLED);
            assertThat(only(store)).isEqualTo(first);
        }
    }

    @Test
    void items_of_an_older_form_are_made_anew_from_the_views() {
        try (var mongo = new MemoryMongo()) {
            ViewStore store = mongo.store("older");
            store.views(THINGS).insertOne(STORED);
            mongo.database("older")
                    .getCollection("due_items")
                    .insertOne(new Document("_id", "things/t/ecommerce.declaration-wait").append("rule", WAIT.rule()));
            refresh(store, BUNDLED);
            assertThat(only(store))
                    .isEqualTo(DueClocks.itemsOf(THINGS, STORED, BUNDLED).getFirst());
        }
    }
}
