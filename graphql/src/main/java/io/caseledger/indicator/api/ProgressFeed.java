package io.caseledger.indicator.api;

import io.caseledger.aside.Aside;
import io.caseledger.indicator.Board;
import io.caseledger.indicator.Figure;
import io.caseledger.indicator.Progress;
import io.caseledger.shared.Rejected;
import io.caseledger.views.Folded;
import io.caseledger.views.LeftOut;
import io.caseledger.views.ViewPosition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.context.event.EventListener;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Pushes figures as they change. Updates travel on Axon's query bus, which reaches other nodes through Axon Server. */
@Controller
class ProgressFeed {
    /** Asks for a project's figures, now and whenever they change. */
    record WatchProgress(String projectId) {}

    /** What somebody who watches sees change. */
    private record Shown(List<Figure> figures, List<Aside> aside) {
        static Shown of(Progress it) {
            return new Shown(it.figures(), it.aside());
        }
    }

    private final Board board;
    private final ViewPosition views;
    private final QueryGateway queries;
    private final QueryUpdateEmitter updates;

    ProgressFeed(Board board, ViewPosition views, QueryGateway queries, QueryUpdateEmitter updates) {
        this.board = board;
        this.views = views;
        this.queries = queries;
        this.updates = updates;
    }

    @SubscriptionMapping
    Flux<Progress> indicatorProgressChanged(@Argument String projectId) {
        var watched = queries.subscriptionQuery(new WatchProgress(projectId), Progress.class, Progress.class);
        return watched.initialResult()
                .concatWith(watched.updates())
                .distinctUntilChanged(Shown::of)
                .doFinally(_ -> watched.close());
    }

    @QueryHandler
    Progress on(WatchProgress query) {
        long reached = views.reached();
        return board.progress(query.projectId(), null, null)
                .map(it -> it.at(reached))
                .orElseThrow(() -> Rejected.about("projectId", "PROJECT_NOT_FOUND", query.projectId()));
    }

    @EventListener
    void push(Folded folded) {
        if (!folded.replayed()) {
            folded.projectIds().stream().filter(watched()::contains).forEach(this::push);
        }
    }

    @EventListener(LeftOut.Changed.class)
    void pushAll() {
        watched().forEach(this::push);
    }

    /** Most projects are watched by nobody; then nothing is read. */
    private Set<String> watched() {
        return updates.activeSubscriptions().stream()
                .map(it -> it.getPayload())
                .filter(WatchProgress.class::isInstance)
                .map(it -> ((WatchProgress) it).projectId())
                .collect(Collectors.toSet());
    }

    private void push(String projectId) {
        board.progress(projectId, null, null)
                .ifPresent(it -> updates.emit(
                        WatchProgress.class, query -> query.projectId().equals(projectId), it));
    }
}
