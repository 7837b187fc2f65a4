package io.caseledger.history.api;

import io.caseledger.api.Sights;
import io.caseledger.history.view.HistoricalImportView;
import io.caseledger.shared.Caller;
import io.caseledger.shared.Rejected;
import io.caseledger.views.Folded;
import io.caseledger.views.Sight;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.context.event.EventListener;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Pushes how an import gets on. Updates travel on Axon's query bus, which reaches other nodes through Axon Server. */
@Controller
class HistoricalImportFeed {
    /** Asks for an import, now and whenever it got on. */
    record WatchImport(String importId, Caller caller) {}

    private final Views views;
    private final Sights sights;
    private final QueryGateway queries;
    private final QueryUpdateEmitter updates;

    HistoricalImportFeed(Views views, Sights sights, QueryGateway queries, QueryUpdateEmitter updates) {
        this.views = views;
        this.sights = sights;
        this.queries = queries;
        this.updates = updates;
    }

    @SubscriptionMapping
    Flux<HistoricalImportView> historicalImportProgressed(@Argument String importId, @ContextValue Caller caller) {
        var watched = queries.subscriptionQuery(
                new WatchImport(importId, caller), HistoricalImportView.class, HistoricalImportView.class);
        return watched.initialResult()
                .concatWith(watched.updates())
                .distinctUntilChanged()
                .doFinally(_ -> watched.close());
    }

    @QueryHandler
    HistoricalImportView on(WatchImport query) {
        return views.find(sights.of(query.caller()), HistoricalImportView.KIND, query.importId())
                .map(Stored::view)
                .orElseThrow(() -> Rejected.about("importId", "HISTORICAL_IMPORT_NOT_FOUND", query.importId()));
    }

    @EventListener
    void push(Folded folded) {
        if (!folded.replayed()) {
            views.find(Sight.EVERYTHING, HistoricalImportView.KIND, watched()).values().stream()
                    .map(Stored::view)
                    .filter(it -> folded.projectIds().contains(it.projectId()))
                    .forEach(this::push);
        }
    }

    /** Most imports are watched by nobody; then nothing is read. */
    private Set<String> watched() {
        return updates.activeSubscriptions().stream()
                .map(it -> it.getPayload())
                .filter(WatchImport.class::isInstance)
                .map(it -> ((WatchImport) it).importId())
                .collect(Collectors.toSet());
    }

    private void push(HistoricalImportView view) {
        updates.emit(WatchImport.class, it -> it.importId().equals(view.id()) && sees(it), view);
    }

    /** What was open in an emergency may be closed by now. */
    private boolean sees(WatchImport query) {
        return views.find(sights.of(query.caller()), HistoricalImportView.KIND, query.importId())
                .isPresent();
    }
}
