package io.caseledger.views;

import com.mongodb.client.model.Filters;
import io.caseledger.find.Group;
import io.caseledger.find.Where;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The only door through which views are read. */
@Component
public class Views {
    private final ViewStore store;
    private final Finder finder;

    Views(ViewStore store, Finder finder) {
        this.store = store;
        this.finder = finder;
    }

    public <V extends Record> Optional<Stored<V>> find(Kind<V, ?> kind, String id) {
        return Optional.ofNullable(store.views(kind).find(Filters.eq("_id", id)).first());
    }

    public <V extends Record> Page<Stored<V>> page(Kind<V, ?> kind, Where where, Order order, Slice slice) {
        return finder.page(kind, where, order, slice);
    }

    /**
     * Records of several kinds in one list.
     *
     * @param sought for each kind what is wanted of it, and the path of the instant or day by which it is ordered
     */
    public Page<Mixed.Row> page(List<Mixed.Sought<?>> sought, boolean descending, Slice slice) {
        return new Mixed(finder, descending, slice).page(sought);
    }

    public <V extends Record> long count(Kind<V, ?> kind, Where where) {
        return finder.count(kind, where);
    }

    /**
     * How many records there are for each combination of values.
     *
     * @param by paths with at most one value
     * @param on path of a day or an instant, by whose day in Shanghai they are told apart as well; absent for not at all
     */
    public <V extends Record> Map<Group, Long> tally(
            Kind<V, ?> kind, Where where, List<String> by, @Nullable String on) {
        return finder.tally(kind, where, by, on);
    }

    /** Clocks that end before an instant, the earliest first. */
    public Page<DueItem> due(Instant before, @Nullable String projectId, Slice slice) {
        Where due = Where.all(new Where.Range("dueAt", null, before), Where.not(new Where.Exists("pausedAt")));
        Where wanted = projectId == null ? due : Where.all(due, Where.is("projectId", projectId));
        return finder.dueItems(wanted, new Order("dueAt", false), slice);
    }

    /** The items of an indicator that several records share, such as two referrals of one lead. */
    public List<io.caseledger.indicator.Group> shared(String projectId, String indicator) {
        Bson ofIndicator = Filters.and(Filters.eq("projectId", projectId), Filters.eq("indicator", indicator));
        return store.groups()
                .find(Filters.and(ofIndicator, Filters.exists("members.1")))
                .into(new ArrayList<>());
    }
}
