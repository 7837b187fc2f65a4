package io.caseledger.views;

import com.mongodb.client.model.Filters;
import io.caseledger.find.FlowQuestion;
import io.caseledger.find.Flows;
import io.caseledger.find.Group;
import io.caseledger.find.Where;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The only door through which views are read. Whoever comes through it says what is in sight. */
@Component
public class Views {
    private static final int AT_ONCE = 1_000;

    private final ViewStore store;
    private final Finder finder;

    Views(ViewStore store, Finder finder) {
        this.store = store;
        this.finder = finder;
    }

    public <V extends Record> Optional<Stored<V>> find(Sight sight, Kind<V, ?> kind, String id) {
        return Optional.ofNullable(store.shown(kind).find(Filters.eq("_id", id)).first())
                .filter(sight::sees);
    }

    /** Those of these records that exist and are in sight, by id. */
    public <V extends Record> Map<String, Stored<V>> find(Sight sight, Kind<V, ?> kind, Collection<String> ids) {
        Map<String, Stored<V>> found = ViewStore.byId(store.shown(kind), ids, Stored::id);
        found.values().removeIf(it -> !sight.sees(it));
        return found;
    }

    /** A handful of records of a kind, still empty, of which the same may be asked as here. */
    public <V extends Record> Handful<V> handful(Kind<V, ?> kind) {
        return new Handful<>(kind, store);
    }

    /** A record that was folded elsewhere, as it may be shown. */
    public <V extends Record> Stored<V> shown(Stored<V> stored) {
        return store.shownNow(stored);
    }

    public <V extends Record> Page<Stored<V>> page(
            Sight sight, Kind<V, ?> kind, Where where, Order order, Slice slice) {
        return finder.page(kind, sight.within(where), order, slice);
    }

    /** All views that are wanted; for kinds of which there are few, such as the workstations of a city. */
    public <V extends Record> List<V> all(Sight sight, Kind<V, ?> kind, Where where) {
        var all = new ArrayList<V>();
        var order = new Order("_id", false);
        Page<Stored<V>> page = page(sight, kind, where, order, new Slice(AT_ONCE, null, false));
        page.edges().forEach(it -> all.add(it.node().view()));
        while (page.hasNextPage()) {
            String last = page.edges().getLast().cursor();
            page = page(sight, kind, where, order, new Slice(AT_ONCE, last, false));
            page.edges().forEach(it -> all.add(it.node().view()));
        }
        return all;
    }

    /**
     * All views that are wanted, as they are folded. It reads every view of the kind and asks no index, which would first have
     * to take in all that waits: for a watch that looks often, and a kind of which there are few.
     */
    public <V extends Record> List<V> scan(Sight sight, Kind<V, ?> kind, Where where) {
        return store.shown(kind)
                .find(MongoFilter.of(sight.within(where)))
                .map(Stored::view)
                .into(new ArrayList<>());
    }

    /**
     * Records of several kinds in one list.
     *
     * @param sought for each kind what is wanted of it, and the path of the instant or day by which it is ordered
     */
    public Page<Mixed.Row> page(Sight sight, List<Mixed.Sought<?>> sought, boolean descending, Slice slice) {
        List<Mixed.Sought<?>> inSight =
                sought.stream().<Mixed.Sought<?>>map(it -> it.within(sight)).toList();
        return new Mixed(finder, descending, slice).page(inSight);
    }

    public <V extends Record> long count(Sight sight, Kind<V, ?> kind, Where where) {
        return finder.count(kind, sight.within(where));
    }

    /** How many views that are wanted have each value at a path; those that have none are left out. */
    public <V extends Record> Map<String, Long> countBy(Sight sight, Kind<V, ?> kind, Where where, String path) {
        var counts = new HashMap<String, Long>();
        finder.tally(kind, sight.within(where), List.of(path), null).forEach((group, count) -> {
            String value = group.values().getFirst();
            if (value != null) {
                counts.put(value, count);
            }
        });
        return counts;
    }

    /**
     * How many records there are for each combination of values.
     *
     * @param by paths with at most one value
     * @param on path of a day or an instant, by whose day in Shanghai they are told apart as well; absent for not at all
     */
    public <V extends Record> Map<Group, Long> tally(
            Sight sight, Kind<V, ?> kind, Where where, List<String> by, @Nullable String on) {
        return finder.tally(kind, sight.within(where), by, on);
    }

    /** The same, of those alone whose first value, a word, another one that is wanted has too: cheap where few have. */
    public <V extends Record> Map<Group, Long> tallyShared(
            Sight sight, Kind<V, ?> kind, Where where, List<String> by, @Nullable String on) {
        return finder.tallyShared(kind, sight.within(where), by, on);
    }

    /** What came in and what was closed, by what they have in common; counts alone, so of all records. */
    public <V extends Record> Flows flows(Kind<V, ?> kind, FlowQuestion asked) {
        return finder.flows(kind, asked);
    }

    /** What a desk asks of a record, by the calendar of now. */
    public <V extends Record> Marks marks(Kind<V, ?> kind, Stored<V> stored) {
        return Objects.requireNonNull(store.marksOf(kind, stored), kind.name());
    }

    /** Clocks that end before an instant, the earliest first. */
    public Page<DueItem> due(Sight sight, Instant before, @Nullable String projectId, Slice slice) {
        Where due = Where.all(new Where.Range("dueAt", null, before), Where.not(new Where.Exists("pausedAt")));
        Where wanted = projectId == null ? due : Where.all(due, Where.is("projectId", projectId));
        return finder.dueItems(sight.within(wanted), new Order("dueAt", false), slice);
    }

    /** The items of an indicator that several records share, such as two referrals of one lead; no more of a record than its id. */
    public List<io.caseledger.indicator.Group> shared(String projectId, String indicator) {
        Bson ofIndicator = Filters.and(Filters.eq("projectId", projectId), Filters.eq("indicator", indicator));
        return store.groups()
                .find(Filters.and(ofIndicator, Filters.exists("members.1")))
                .into(new ArrayList<>());
    }

    /** The items of an indicator by their keys, each as far as it is one; an item may have a single record. */
    public List<io.caseledger.indicator.Group> items(String projectId, String indicator, Collection<String> keys) {
        var ids = keys.stream()
                .map(it -> io.caseledger.indicator.Group.idOf(projectId, indicator, it))
                .toList();
        return List.copyOf(ViewStore.byId(store.groups(), ids, it -> it.id()).values());
    }

    /** The items of a project that an event after a position changed, of whichever indicator. */
    public List<io.caseledger.indicator.Group> itemsAfter(String projectId, long position) {
        return store.groups()
                .find(Filters.and(Filters.eq("projectId", projectId), Filters.gt("position", position)))
                .into(new ArrayList<>());
    }
}
