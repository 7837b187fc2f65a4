package io.caseledger.views;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import io.caseledger.deadline.Clocks;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Brings the due items to the present calendar and packs before anything is folded or asked, when these are not the ones
 * the items were made with. What was recorded stays beside it.
 */
@Component
class DueRefresh implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(DueRefresh.class);
    private static final String MARK = "due-items";
    private static final String VALUE = "calendarAndPacks";
    private static final int CHUNK = 1_000;

    private final ViewStore store;
    private final Clocks clocks;
    private final List<Projection<?, ?>> projections;

    DueRefresh(ViewStore store, Clocks clocks, List<Projection<?, ?>> projections) {
        this.store = store;
        this.clocks = clocks;
        this.projections = projections;
    }

    @Override
    public void afterPropertiesSet() {
        String present = clocks.fingerprint();
        Document mark = store.marks().find(Filters.eq("_id", MARK)).first();
        if (mark != null && present.equals(mark.getString(VALUE))) {
            return;
        }
        int changed = hasOlderForm() ? fromViews() : again();
        if (changed > 0) {
            LOG.info("The calendar or a rule pack has changed: {} running limits were brought up to date.", changed);
        }
        var _ = store.marks()
                .replaceOne(
                        Filters.eq("_id", MARK),
                        new Document("_id", MARK).append(VALUE, present),
                        new ReplaceOptions().upsert(true));
    }

    private boolean hasOlderForm() {
        return store.dueItems().countDocuments(Filters.exists("clock", false)) > 0;
    }

    private int again() {
        var writes = new Writes();
        for (DueItem item : store.dueItems().find().batchSize(CHUNK)) {
            DueItem now = item.due(clocks.present(item.clock()));
            if (!now.equals(item)) {
                writes.add(store.at(item.id(), item.position()), now);
            }
        }
        return writes.finish();
    }

    private int fromViews() {
        var writes = new Writes();
        projections.forEach(it -> fromViews(it.kind(), writes));
        return writes.finish();
    }

    private <V extends Record> void fromViews(Kind<V, ?> kind, Writes writes) {
        for (Stored<V> stored : store.views(kind).find().batchSize(CHUNK)) {
            DueClocks.itemsOf(kind, stored, clocks).forEach(it -> writes.add(Filters.eq("_id", it.id()), it));
        }
    }

    /** Desks ask a MongoDB for the limit that stands beside the view. */
    private <V extends Record> void mark(Kind<V, ?> kind, List<ReplaceOneModel<DueItem>> items) {
        @Nullable Desk<V> desk = kind.desk();
        List<String> ids = items.stream()
                .map(ReplaceOneModel::getReplacement)
                .filter(it -> it.kind().equals(kind.name()))
                .map(DueItem::recordId)
                .distinct()
                .toList();
        if (desk == null || ids.isEmpty()) {
            return;
        }
        var updates = new ArrayList<UpdateOneModel<Stored<V>>>();
        ViewStore.byId(store.views(kind), ids, Stored::id).forEach((id, it) -> {
            Marks marks = Marks.of(desk, it.view(), DueClocks.itemsOf(kind, it, clocks));
            updates.add(new UpdateOneModel<>(store.at(id, it.position()), Updates.set(Marks.DUE_AT, marks.dueAt())));
        });
        if (!updates.isEmpty()) {
            var _ = store.views(kind).bulkWrite(updates);
        }
    }

    /** Replaces items that are there, a part at a time; one that another node wrote meanwhile is right already. */
    private final class Writes {
        private final List<ReplaceOneModel<DueItem>> waiting = new ArrayList<>();
        private int written;

        void add(Bson filter, DueItem item) {
            waiting.add(new ReplaceOneModel<>(filter, item));
            if (waiting.size() == CHUNK) {
                flush();
            }
        }

        int finish() {
            if (!waiting.isEmpty()) {
                flush();
            }
            return written;
        }

        private void flush() {
            written += store.dueItems().bulkWrite(List.copyOf(waiting)).getMatchedCount();
            if (!store.isEmbedded()) { // its index is of a calendar, and is built anew for another
                projections.forEach(it -> mark(it.kind(), waiting));
            }
            waiting.clear();
        }
    }
}
