package io.caseledger.views;

import com.mongodb.client.model.Indexes;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Declares the secondary indexes that lists need on a MongoDB; the embedded store accepts and ignores them. */
@Component
class ViewIndexes implements InitializingBean {
    private final ViewStore store;
    private final List<Projection<?, ?>> projections;

    ViewIndexes(ViewStore store, List<Projection<?, ?>> projections) {
        this.store = store;
        this.projections = projections;
    }

    @Override
    public void afterPropertiesSet() {
        for (Projection<?, ?> projection : projections) {
            var views = store.views(projection.kind());
            projection
                    .kind()
                    .indexed()
                    .forEach(path -> views.createIndex(Indexes.ascending("view.projectId", path, "_id")));
            projection.kind().lookups().forEach(path -> views.createIndex(Indexes.ascending(path, "_id")));
        }
        var _ = store.dueItems().createIndex(Indexes.ascending("projectId", "dueAt"));
        var _ = store.dueItems().createIndex(Indexes.ascending("dueAt"));
        var _ = store.dueItems().createIndex(Indexes.ascending("position"));
        var _ = store.dueItems().createIndex(Indexes.ascending("moved", "dueAt"));
        var _ = store.groups().createIndex(Indexes.ascending("projectId", "indicator"));
        var _ = store.knownOns().createIndex(Indexes.ascending("projectId", "day"));
    }
}
