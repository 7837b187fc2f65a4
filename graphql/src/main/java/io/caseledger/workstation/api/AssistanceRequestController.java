package io.caseledger.workstation.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Freshness;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import io.caseledger.workstation.AssistanceRequestCommand;
import io.caseledger.workstation.view.AssistanceRequestView;
import io.caseledger.workstation.view.WorkstationView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about requests for assistance. */
@Controller
class AssistanceRequestController {
    private final Views views;
    private final Freshness freshness;

    AssistanceRequestController(Views views, Freshness freshness) {
        this.views = views;
        this.freshness = freshness;
    }

    @Bean
    static Feature<AssistanceRequestView> assistanceRequestFeature() {
        return new Feature<>("assistanceRequest", AssistanceRequestCommand.class, AssistanceRequestView.KIND);
    }

    @QueryMapping
    @Nullable
    AssistanceRequestView assistanceRequest(@Argument String id, @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        return views.find(AssistanceRequestView.KIND, id).map(Stored::view).orElse(null);
    }

    @QueryMapping
    Connection<AssistanceRequestView> assistanceRequests(@Arguments AssistanceRequestList asked) {
        freshness.reach(asked.atPosition());
        return Connection.of(
                views.page(AssistanceRequestView.KIND, asked.wanted(), asked.by(), asked.slice()), Stored::view);
    }

    @SchemaMapping(typeName = "AssistanceRequest")
    @Nullable
    WorkstationView workstation(AssistanceRequestView request) {
        return request.workstationId() == null
                ? null
                : views.find(WorkstationView.KIND, request.workstationId())
                        .map(Stored::view)
                        .orElse(null);
    }
}
