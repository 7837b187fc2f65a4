package io.caseledger.workstation.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Freshness;
import io.caseledger.api.Sights;
import io.caseledger.api.Wanted;
import io.caseledger.deadline.Clocks;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Zone;
import io.caseledger.views.Order;
import io.caseledger.views.Sight;
import io.caseledger.views.Slice;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import io.caseledger.workstation.AssistanceRequestLifeCycle;
import io.caseledger.workstation.WorkstationState;
import io.caseledger.workstation.view.AssistanceRequestView;
import io.caseledger.workstation.view.WorkstationMatch;
import io.caseledger.workstation.view.WorkstationView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers which workstations fit a request, and what waits at a workstation. */
@Controller
class WorkstationQueueController {
    private final Views views;
    private final Sights sights;
    private final Clocks clocks;
    private final Freshness freshness;

    WorkstationQueueController(Views views, Sights sights, Clocks clocks, Freshness freshness) {
        this.views = views;
        this.sights = sights;
        this.clocks = clocks;
        this.freshness = freshness;
    }

    /** A request in a queue, with the working days since the day on which it was filed. */
    record Queued(AssistanceRequestView request, long waitingWorkingDays) {}

    @QueryMapping
    Connection<Queued> workstationQueue(
            @Argument String workstationId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        boolean exists = views.find(sights.current(), WorkstationView.KIND, workstationId)
                .isPresent();
        Rejected.unlessAbout("workstationId", exists, "WORKSTATION_NOT_FOUND", workstationId);
        var wanted = new Wanted()
                .is("view.workstationId", workstationId)
                .isAny("view.state", AssistanceRequestLifeCycle.queued());
        LocalDate today = LocalDate.now(Zone.SHANGHAI);
        var page = views.page(
                sights.current(),
                AssistanceRequestView.KIND,
                wanted.where(),
                new Order("view.filedAt", false),
                Slice.of(first, after, last, before));
        return Connection.of(page, it -> queued(it.view(), today));
    }

    private Queued queued(AssistanceRequestView request, LocalDate today) {
        return new Queued(request, clocks.workingDaysBetween(Zone.dayOf(request.filedAt()), today));
    }

    @QueryMapping
    List<WorkstationMatch> workstationMatches(
            @Argument String assistanceRequestId,
            @Argument @Nullable Integer first,
            @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        int most = Slice.of(first, null, null, null).size();
        AssistanceRequestView request = views.find(sights.current(), AssistanceRequestView.KIND, assistanceRequestId)
                .map(Stored::view)
                .orElseThrow(() -> Rejected.about("assistanceRequestId", "NOT_FOUND", assistanceRequestId));
        var operating =
                new Wanted().is("view.state", WorkstationState.OPERATING).where();
        var open = new Wanted()
                .isAny("view.state", AssistanceRequestLifeCycle.queued())
                .where();
        return WorkstationMatch.rank(
                        request.wish(),
                        views.all(sights.current(), WorkstationView.KIND, operating),
                        views.countBy(Sight.EVERYTHING, AssistanceRequestView.KIND, open, "view.workstationId"))
                .stream()
                .limit(most)
                .toList();
    }
}
