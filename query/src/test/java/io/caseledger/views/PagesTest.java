package io.caseledger.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import io.caseledger.project.ProjectEvent;
import io.caseledger.shared.Rejected;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesTest {
    /** A record with a value to order by, which may be absent. */
    public record Thing(String id, Integer rank) {}

    private static final Kind<Thing, ProjectEvent> THINGS =
            new Kind<>("things", Thing.class, (thing, _) -> thing, Thing::id, _ -> List.of(), List.of("view.rank"));
    private static final Bson ALL = Filters.empty();

    private static MemoryMongo mongo;
    private static Views views;

    /** Ten things: two without a rank, and only three ranks for the others. */
    @BeforeAll
    static void start() {
        mongo = new MemoryMongo();
        ViewStore store = mongo.store("pages");
        views = new Views(store);
        var things = new ArrayList<Stored<Thing>>();
        for (int i = 0; i < 10; i++) {
            String id = "t" + i;
            things.add(new Stored<>(id, i, new Thing(id, i % 5 == 0 ? null : i % 3), List.of()));
        }
        Collections.shuffle(things, new Random(16));
        store.views(THINGS).insertMany(things);
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    private static final List<String> ASCENDING = List.of("t0", "t5", "t3", "t6", "t9", "t1", "t4", "t7", "t2", "t8");

    private static List<String> idsOf(Page<Stored<Thing>> page) {
        return page.edges().stream().map(it -> it.node().id()).toList();
    }

    private static Page<Stored<Thing>> page(Order order, Slice slice) {
        return views.page(THINGS, ALL, order, slice);
    }

    @ParameterizedTest
    @CsvSource({"false,1", "false,3", "false,4", "false,10", "true,1", "true,3", "true,7"})
    void walking_forward_meets_each_once_in_order(boolean descending, int size) {
        var order = new Order("view.rank", descending);
        var met = new ArrayList<String>();
        String cursor = null;
        Page<Stored<Thing>> page;
        do {
            page = page(order, Slice.of(size, cursor, null, null));
            assertThat(page.hasPreviousPage()).isEqualTo(cursor != null);
            met.addAll(idsOf(page));
            cursor = page.edges().getLast().cursor();
        } while (page.hasNextPage());
        assertThat(met).isEqualTo(descending ? ASCENDING.reversed() : ASCENDING);
    }

    @ParameterizedTest
    @CsvSource({"false,1", "false,3", "false,10", "true,1", "true,4"})
    void walking_backward_meets_each_once_in_the_same_order(boolean descending, int size) {
        var order = new Order("view.rank", descending);
        var met = new ArrayList<String>();
        String cursor = null;
        Page<Stored<Thing>> page;
        do {
            page = page(order, Slice.of(null, null, size, cursor));
            assertThat(page.hasNextPage()).isEqualTo(cursor != null);
            met.addAll(0, idsOf(page));
            cursor = page.edges().getFirst().cursor();
        } while (page.hasPreviousPage());
        assertThat(met).isEqualTo(descending ? ASCENDING.reversed() : ASCENDING);
    }

    @Test
    void the_total_counts_all_pages_and_the_filter() {
        var order = new Order("_id", false);
        assertThat(page(order, Slice.of(2, null, null, null)).total().getAsLong())
                .isEqualTo(10);
        var two = views.page(THINGS, Filters.eq("view.rank", 2), order, Slice.of(1, null, null, null));
        assertThat(idsOf(two)).containsExactly("t2");
        assertThat(two.hasNextPage()).isTrue();
        assertThat(two.total().getAsLong()).isEqualTo(2);
    }

    @Test
    void an_empty_list_has_no_pages_beside_it() {
        var none = views.page(
                THINGS, Filters.eq("view.rank", 7), new Order("_id", false), Slice.of(null, null, null, null));
        assertThat(none.edges()).isEmpty();
        assertThat(none.hasNextPage() || none.hasPreviousPage()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "bm90IGpzb24", "e30", "eyJ2IjoxfQ", "W10"})
    void a_cursor_that_is_none_is_refused(String cursor) {
        var order = new Order("view.rank", false);
        assertThatThrownBy(() -> page(order, Slice.of(1, cursor, null, null)))
                .satisfies(refusedAs("CURSOR_INVALID", "after"));
        assertThatThrownBy(() -> page(order, Slice.of(null, null, 1, cursor)))
                .satisfies(refusedAs("CURSOR_INVALID", "before"));
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        String cursor = page(new Order("view.rank", false), Slice.of(1, null, null, null))
                .edges()
                .getFirst()
                .cursor();
        assertThatThrownBy(() -> page(new Order("_id", false), Slice.of(1, cursor, null, null)))
                .satisfies(refusedAs("CURSOR_INVALID", "after"));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, 1_000_000})
    void a_page_has_1_to_100_items(int size) {
        assertThatThrownBy(() -> Slice.of(size, null, null, null))
                .satisfies(refusedAs("PAGE_SIZE_OUT_OF_RANGE", "first"));
        assertThatThrownBy(() -> Slice.of(null, null, size, null))
                .satisfies(refusedAs("PAGE_SIZE_OUT_OF_RANGE", "last"));
    }

    @Test
    void a_page_goes_one_way() {
        assertThat(Slice.of(null, null, null, null)).isEqualTo(new Slice(20, null, false));
        assertThat(Slice.of(1, "c", null, null)).isEqualTo(new Slice(1, "c", false));
        assertThat(Slice.of(null, null, 100, "c")).isEqualTo(new Slice(100, "c", true));
        assertThatThrownBy(() -> Slice.of(1, null, 1, null)).satisfies(refusedAs("PAGE_BOTH_WAYS", "last"));
        assertThatThrownBy(() -> Slice.of(null, "c", 1, null)).satisfies(refusedAs("PAGE_BOTH_WAYS", "last"));
        assertThatThrownBy(() -> Slice.of(1, null, null, "c")).satisfies(refusedAs("PAGE_BOTH_WAYS", "before"));
    }

    private static java.util.function.Consumer<Throwable> refusedAs(String code, String field) {
        return failure -> assertThat(Rejected.in(failure).orElseThrow().getFirst())
                .extracting(Rejected.Reason::code, Rejected.Reason::field)
                .containsExactly(code, field);
    }
}
