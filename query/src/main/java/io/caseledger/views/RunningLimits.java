package io.caseledger.views;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks of all records together, for what watches over them or asks what another calendar would do. */
@Component
public class RunningLimits {
    private static final Bson RUNNING = Filters.exists("pausedAt", false);
    private static final int CHUNK = 1_000;

    private final ViewStore store;

    RunningLimits(ViewStore store) {
        this.store = store;
    }

    /** The clocks that run, in parts of bounded size and no particular order, of which the limit ends before an instant. */
    public void eachDueBefore(Instant before, Consumer<List<DueItem>> part) {
        each(Filters.and(Filters.lt("dueAt", before), RUNNING), part);
    }

    /** The clocks that run on records which changed after a position. */
    public void eachChangedAfter(long position, Consumer<List<DueItem>> part) {
        each(Filters.and(Filters.gt("position", position), RUNNING), part);
    }

    /** Every clock, paused or not, of one project or of all. */
    public void each(@Nullable String projectId, Consumer<List<DueItem>> part) {
        each(projectId == null ? Filters.empty() : Filters.eq("projectId", projectId), part);
    }

    /** Those of these clocks that still are on their records, paused or not. */
    public Collection<DueItem> find(Collection<String> ids) {
        return ViewStore.byId(store.dueItems(), ids, DueItem::id).values();
    }

    /** Clocks that end before an instant, those that are paused too, the earliest first. */
    public Page<DueItem> dueOrPaused(Instant before, @Nullable String projectId, Slice slice) {
        return page(Filters.lt("dueAt", before), projectId, slice);
    }

    /** Clocks whose limit ends at another instant than was recorded, the earliest first. */
    public Page<DueItem> moved(@Nullable String projectId, Slice slice) {
        return page(Filters.eq("moved", true), projectId, slice);
    }

    private Page<DueItem> page(Bson wanted, @Nullable String projectId, Slice slice) {
        Bson filter = projectId == null ? wanted : Filters.and(wanted, Filters.eq("projectId", projectId));
        return Views.page(store.dueItems(), filter, new Order("dueAt", false), slice);
    }

    private void each(Bson filter, Consumer<List<DueItem>> part) {
        var items = new ArrayList<DueItem>(CHUNK);
        try (var found = store.dueItems().find(filter).batchSize(CHUNK).iterator()) {
            while (found.hasNext()) {
                items.add(found.next());
                if (items.size() == CHUNK) {
                    part.accept(List.copyOf(items));
                    items.clear();
                }
            }
        }
        if (!items.isEmpty()) {
            part.accept(List.copyOf(items));
        }
    }
}
