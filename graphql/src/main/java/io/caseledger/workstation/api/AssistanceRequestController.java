package io.caseledger.workstation.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Reader;
import io.caseledger.api.Sights;
import io.caseledger.travel.When;
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
    private final Reader reader;
    private final Views views;
    private final Sights sights;

    AssistanceRequestController(Reader reader, Views views, Sights sights) {
        this.reader = reader;
        this.views = views;
        this.sights = sights;
    }

    @Bean
    static Feature<AssistanceRequestView> assistanceRequestFeature() {
        return new Feature<>("assistanceRequest", AssistanceRequestCommand.class, AssistanceRequestView.KIND);
    }

    @QueryMapping
    @Nullable
    AssistanceRequestView assistanceRequest(
            @Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(AssistanceRequestView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<AssistanceRequestView> assistanceRequests(
            @Arguments AssistanceRequestList asked, @Argument @Nullable When at) {
        return reader.list(AssistanceRequestView.KIND, asked, at);
    }

    @SchemaMapping(typeName = "AssistanceRequest")
    @Nullable
    WorkstationView workstation(AssistanceRequestView request) {
        return request.workstationId() == null
                ? null
                : views.find(sights.current(), WorkstationView.KIND, request.workstationId())
                        .map(Stored::view)
                        .orElse(null);
    }
}
