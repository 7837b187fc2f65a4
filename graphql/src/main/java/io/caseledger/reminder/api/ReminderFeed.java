package io.caseledger.reminder.api;

import io.caseledger.api.Sights;
import io.caseledger.project.view.ProjectView;
import io.caseledger.reminder.ReminderEvent;
import io.caseledger.reminder.ReminderEvent.ReminderAcknowledged;
import io.caseledger.reminder.view.ReminderView;
import io.caseledger.shared.Caller;
import io.caseledger.shared.Rejected;
import io.caseledger.views.Views;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/**
 * Pushes reminders as they are raised, once the views show them. History told again pushes nothing; updates travel on
 * Axon's query bus, which reaches other nodes through Axon Server.
 */
@Controller
class ReminderFeed {
    /** Asks for the reminders of a project from now on; the answer is its id, when there is such a project. */
    record WatchReminders(String projectId, Caller caller) {}

    private final Views views;
    private final Sights sights;
    private final QueryGateway queries;
    private final QueryUpdateEmitter updates;

    ReminderFeed(Views views, Sights sights, QueryGateway queries, QueryUpdateEmitter updates) {
        this.views = views;
        this.sights = sights;
        this.queries = queries;
        this.updates = updates;
    }

    @SubscriptionMapping
    Flux<ReminderView> remindersRaised(@Argument String projectId, @ContextValue Caller caller) {
        var watched =
                queries.subscriptionQuery(new WatchReminders(projectId, caller), String.class, ReminderView.class);
        return watched.initialResult().thenMany(watched.updates()).doFinally(_ -> watched.close());
    }

    @QueryHandler
    String on(WatchReminders query) {
        return views.find(sights.of(query.caller()), ProjectView.KIND, query.projectId())
                .orElseThrow(() -> Rejected.about("projectId", "PROJECT_NOT_FOUND", query.projectId()))
                .id();
    }

    @EventHandler
    void on(ReminderEvent event, ReplayStatus status) {
        if (!status.isReplay() && !(event instanceof ReminderAcknowledged)) {
            ReminderView raised = ReminderView.evolve(null, event);
            CurrentUnitOfWork.get().root().afterCommit(_ -> push(raised));
        }
    }

    private void push(ReminderView raised) {
        updates.emit(
                WatchReminders.class,
                it -> it.projectId().equals(raised.projectId()) && sees(it.caller(), raised),
                raised);
    }

    private boolean sees(Caller caller, ReminderView raised) {
        return views.find(sights.of(caller), ReminderView.KIND, raised.id()).isPresent();
    }
}
