package io.caseledger.views;

import com.mongodb.client.model.Indexes;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** Declares the secondary indexes that lists and searches need on a MongoDB. */
@Component
@ConditionalOnExpression("'${caseledger.views.uri:embedded}' != 'embedded'")
class ViewIndexes implements InitializingBean {
    private final ViewStore store;
    private final List<Projection<?, ?>> projections;

    ViewIndexes(ViewStore store, List<Projection<?, ?>> projections) {
        this.store = store;
        this.projections = projections;
    }

    @Override
    public void afterPropertiesSet() {
        declareAll(store, projections.stream().<Kind<?, ?>>map(Projection::kind).toList());
    }

    static void declareAll(ViewStore store, List<Kind<?, ?>> kinds) {
        kinds.forEach(it -> declare(store, it));
        var _ = store.dueItems().createIndex(Indexes.ascending("projectId", "dueAt", "_id"));
        var _ = store.dueItems().createIndex(Indexes.ascending("dueAt", "_id"));
        var _ = store.dueItems().createIndex(Indexes.ascending(Sight.STATION, "dueAt", "_id"));
        var _ = store.dueItems().createIndex(Indexes.ascending("position"));
        var _ = store.dueItems().createIndex(Indexes.ascending("moved", "dueAt", "_id"));
        var _ = store.groups().createIndex(Indexes.ascending("projectId", "indicator"));
        var _ = store.knownOns().createIndex(Indexes.ascending("projectId", "day"));
    }

    /** Lists are ordered within a project, a workstation or over all; grams and assignees are arrays, of which an index takes one. */
    static void declare(ViewStore store, Kind<?, ?> kind) {
        var views = store.views(kind);
        boolean ofProject = kind.fields().find(Kind.PROJECT) != null;
        views.createIndex(Indexes.ascending("position"));
        for (String path : kind.fields().ordered()) {
            views.createIndex(Indexes.ascending(path, "_id"));
            views.createIndex(Indexes.ascending(Sight.STATION, path, "_id"));
            if (ofProject) {
                views.createIndex(Indexes.ascending(Kind.PROJECT, path, "_id"));
            }
        }
        kind.fields().linked().forEach(path -> views.createIndex(Indexes.ascending(path, "_id")));
        if (ofProject) {
            views.createIndex(Indexes.ascending(Kind.PROJECT, "standings.indicator", "standings.on"));
        }
        if (!kind.fields().searched().isEmpty()) {
            views.createIndex(Indexes.ascending(MarksWriter.GRAMS));
        }
        if (kind.desk() != null) {
            views.createIndex(Indexes.ascending(Marks.ASSIGNEES, Marks.OPEN, Marks.DUE_AT, "_id"));
            views.createIndex(Indexes.ascending(Kind.PROJECT, Marks.OPEN, Marks.DUE_AT, "_id"));
            views.createIndex(Indexes.ascending(Kind.PROJECT, kind.desk().state()));
        }
    }
}
