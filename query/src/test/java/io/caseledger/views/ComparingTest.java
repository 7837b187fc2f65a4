package io.caseledger.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.views.Difference.What;
import java.util.List;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Old and new views are held against each other while both move, and once more at rest. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparingTest {
    private MemoryMongo mongo;
    private ViewStore old;
    private ViewStore now;

    @BeforeEach
    void start() {
        mongo = new MemoryMongo();
        old = mongo.store("old");
        now = mongo.store("new");
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    private static Stored<Things.Thing> thing(String id, String note, long position) {
        return Things.stored(Things.thing(id, note), position);
    }

    private Comparing comparing() {
        return new Comparing(generation(old), generation(now), List.of(Things.KIND));
    }

    private static Generation generation(ViewStore store) {
        return new SharedGeneration(store, new InMemoryTokenStore());
    }

    private List<Difference> listed() {
        return Differences.listed(now, new Slice(100, null, false)).edges().stream()
                .map(Page.Edge::node)
                .toList();
    }

    @Test
    void what_says_the_same_does_not_differ_whatever_its_position() {
        MongoFinderTest.write(old, List.of(thing("a", "一", 1), thing("b", "二", 2)));
        var folded = thing("b", "二", 2);
        var further = new Stored<>(folded.id(), 3, folded.station(), folded.view(), folded.standings());
        MongoFinderTest.write(now, List.of(thing("a", "一", 1), further));
        var comparing = comparing();
        comparing.whileMoving((_, _) -> {});
        var settled = comparing.atRest(3);
        assertThat(settled.differences()).isZero();
        assertThat(settled.documents()).isEqualTo(2);
        assertThat(listed()).isEmpty();
    }

    @Test
    void what_differs_is_named_with_its_first_path_and_counted_once() {
        MongoFinderTest.write(old, List.of(thing("a", "一", 1), thing("gone", "二", 2)));
        MongoFinderTest.write(now, List.of(thing("a", "改", 1), thing("come", "三", 3), thing("too", "三", 3)));
        var comparing = comparing();
        comparing.whileMoving((_, _) -> {});
        var settled = comparing.atRest(3);
        assertThat(settled.differences()).isEqualTo(4);
        assertThat(listed())
                .containsExactly(
                        new Difference("things", "a", What.CHANGED, "view.note"),
                        new Difference("things", "come", What.MISSING_IN_OLD, null),
                        new Difference("things", "gone", What.MISSING_IN_NEW, null),
                        new Difference("things", "too", What.MISSING_IN_OLD, null));
        assertThat(comparing.atRest(3).differences()).as("looked at twice").isEqualTo(4);
        assertThat(Differences.comparisonOf(now)).isEqualTo(settled);
    }

    @Test
    void what_is_only_on_its_way_is_looked_at_again_at_rest() {
        MongoFinderTest.write(old, List.of(thing("a", "二", 2), thing("new", "一", 3)));
        MongoFinderTest.write(now, List.of(thing("a", "一", 1)));
        var comparing = comparing();
        comparing.whileMoving((_, _) -> {});
        assertThat(listed()).isEmpty();
        now.views(Things.KIND).drop();
        MongoFinderTest.write(now, List.of(thing("a", "二", 2), thing("new", "一", 3)));
        assertThat(comparing.atRest(3).differences()).isZero();
    }

    @Test
    void the_list_is_paged_both_ways() {
        MongoFinderTest.write(old, List.of(thing("a", "一", 1), thing("b", "二", 2), thing("c", "三", 3)));
        var comparing = comparing();
        comparing.whileMoving((_, _) -> {});
        assertThat(comparing.atRest(3).differences()).isEqualTo(3);
        var first = Differences.listed(now, new Slice(2, null, false));
        assertThat(first.edges()).extracting(it -> it.node().recordId()).containsExactly("a", "b");
        assertThat(first.hasNextPage()).isTrue();
        var next = Differences.listed(now, new Slice(2, first.edges().getLast().cursor(), false));
        assertThat(next.edges()).extracting(it -> it.node().recordId()).containsExactly("c");
        var last = Differences.listed(now, new Slice(2, null, true));
        assertThat(last.edges()).extracting(it -> it.node().recordId()).containsExactly("b", "c");
        assertThat(last.hasPreviousPage()).isTrue();
    }
}
