package io.caseledger.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.caseledger.deadline.Clocks;
import io.caseledger.deadline.RunningClock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The clocks of the records that a batch changes. One that began and ended within the batch is removed as well: an earlier
 * try, cut off between its due items and its views, may have ended at an event where that clock still ran.
 */
final class DueClocks {
    private final Clocks clocks;
    private final Set<String> ran = new LinkedHashSet<>();
    private final Map<String, DueItem> running = new LinkedHashMap<>();

    /** @param clocks by which the clocks are due */
    DueClocks(Clocks clocks) {
        this.clocks = clocks;
    }

    /** A record as it was before the batch, or between two of its events. */
    <V extends Record> void ranOn(Kind<V, ?> kind, Stored<V> stored) {
        for (RunningClock it : kind.clocks().apply(stored.view())) {
            ran.add(id(kind, stored, it));
        }
    }

    /** A record as it is after the batch. */
    <V extends Record> void runOn(Kind<V, ?> kind, Stored<V> stored) {
        for (DueItem item : itemsOf(kind, stored, clocks)) {
            running.put(item.id(), item);
        }
    }

    /** The clocks that run or are paused on a record. */
    static <V extends Record> List<DueItem> itemsOf(Kind<V, ?> kind, Stored<V> stored, Clocks clocks) {
        return kind.clocks().apply(stored.view()).stream()
                .map(it -> item(kind, stored, it).due(clocks.present(it.clock())))
                .toList();
    }

    private static <V extends Record> DueItem item(Kind<V, ?> kind, Stored<V> stored, RunningClock it) {
        return new DueItem(
                id(kind, stored, it),
                kind.name(),
                stored.id(),
                kind.projectId().apply(stored.view()),
                stored.station(),
                it.party(),
                it.clock(),
                it.clock().dueAt(),
                false,
                it.pausedAt(),
                stored.position());
    }

    private static String id(Kind<?, ?> kind, Stored<?> stored, RunningClock it) {
        return kind.name() + "/" + stored.id() + "/" + it.key();
    }

    void write(MongoCollection<DueItem> items) {
        var writes = new ArrayList<WriteModel<DueItem>>();
        ran.stream()
                .filter(it -> !running.containsKey(it))
                .forEach(it -> writes.add(new DeleteOneModel<>(Filters.eq("_id", it))));
        running.forEach((id, item) ->
                writes.add(new ReplaceOneModel<>(Filters.eq("_id", id), item, new ReplaceOptions().upsert(true))));
        if (!writes.isEmpty()) {
            var _ = items.bulkWrite(writes);
        }
    }
}
