package io.caseledger.collaboration.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Freshness;
import io.caseledger.collaboration.CoInvestigationRequestCommand;
import io.caseledger.collaboration.view.CoInvestigationRequestView;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about co-investigation requests. */
@Controller
class CoInvestigationRequestController {
    private final Views views;
    private final Freshness freshness;

    CoInvestigationRequestController(Views views, Freshness freshness) {
        this.views = views;
        this.freshness = freshness;
    }

    @Bean
    static Feature<CoInvestigationRequestView> coInvestigationRequestFeature() {
        return new Feature<>(
                "coInvestigationRequest", CoInvestigationRequestCommand.class, CoInvestigationRequestView.KIND);
    }

    @QueryMapping
    @Nullable
    CoInvestigationRequestView coInvestigationRequest(@Argument String id, @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        return views.find(CoInvestigationRequestView.KIND, id).map(Stored::view).orElse(null);
    }

    @QueryMapping
    Connection<CoInvestigationRequestView> coInvestigationRequests(@Arguments CoInvestigationRequestList asked) {
        freshness.reach(asked.atPosition());
        return Connection.of(
                views.page(CoInvestigationRequestView.KIND, asked.wanted(), asked.by(), asked.slice()), Stored::view);
    }

    /** Overdue follows the time of asking, so it is not kept in the view. */
    @SchemaMapping(typeName = "CoInvestigationRequest")
    boolean overdue(CoInvestigationRequestView request) {
        return request.isOverdueAt(Instant.now());
    }
}
