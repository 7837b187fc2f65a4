package io.caseledger.views;

import io.caseledger.find.Where;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The clocks of all records together, for what watches over them or asks what another calendar would do. The watch sees all of
 * them; whoever else asks, only those in sight.
 */
@Component
public class RunningLimits {
    private static final Where RUNNING = Where.not(new Where.Exists("pausedAt"));

    private final ViewStore store;
    private final Finder finder;

    RunningLimits(ViewStore store, Finder finder) {
        this.store = store;
        this.finder = finder;
    }

    /** The clocks that run, in parts of bounded size and no particular order, of which the limit ends before an instant. */
    public void eachDueBefore(Instant before, Consumer<List<DueItem>> part) {
        finder.eachDueItem(Where.all(new Where.Range("dueAt", null, before), RUNNING), part);
    }

    /** The clocks that run on records which changed after a position. */
    public void eachChangedAfter(long position, Consumer<List<DueItem>> part) {
        finder.eachDueItem(Where.all(new Where.Range("position", position + 1, null), RUNNING), part);
    }

    /** Every clock, paused or not, of one project or of all. */
    public void each(Sight sight, @Nullable String projectId, Consumer<List<DueItem>> part) {
        Where wanted = projectId == null ? Where.EVERYTHING : Where.is("projectId", projectId);
        finder.eachDueItem(sight.within(wanted), part);
    }

    /** Those of these clocks that still are on their records, paused or not. */
    public Collection<DueItem> find(Collection<String> ids) {
        return ViewStore.byId(store.dueItems(), ids, DueItem::id).values();
    }

    /** Clocks that end before an instant, those that are paused too, the earliest first. */
    public Page<DueItem> dueOrPaused(Sight sight, Instant before, @Nullable String projectId, Slice slice) {
        return page(sight, new Where.Range("dueAt", null, before), projectId, slice);
    }

    /** Clocks whose limit ends at another instant than was recorded, the earliest first. */
    public Page<DueItem> moved(Sight sight, @Nullable String projectId, Slice slice) {
        return page(sight, Where.is("moved", true), projectId, slice);
    }

    private Page<DueItem> page(Sight sight, Where wanted, @Nullable String projectId, Slice slice) {
        Where where = projectId == null ? wanted : Where.all(wanted, Where.is("projectId", projectId));
        return finder.dueItems(sight.within(where), new Order("dueAt", false), slice);
    }
}
