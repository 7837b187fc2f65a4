package io.caseledger.collaboration.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Reader;
import io.caseledger.collaboration.CoInvestigationRequestCommand;
import io.caseledger.collaboration.view.CoInvestigationRequestView;
import io.caseledger.travel.When;
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
    private final Reader reader;

    CoInvestigationRequestController(Reader reader) {
        this.reader = reader;
    }

    @Bean
    static Feature<CoInvestigationRequestView> coInvestigationRequestFeature() {
        return new Feature<>(
                "coInvestigationRequest", CoInvestigationRequestCommand.class, CoInvestigationRequestView.KIND);
    }

    @QueryMapping
    @Nullable
    CoInvestigationRequestView coInvestigationRequest(
            @Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(CoInvestigationRequestView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<CoInvestigationRequestView> coInvestigationRequests(
            @Arguments CoInvestigationRequestList asked, @Argument @Nullable When at) {
        return reader.list(CoInvestigationRequestView.KIND, asked, at);
    }

    /** Overdue follows the time of asking, so it is not kept in the view. */
    @SchemaMapping(typeName = "CoInvestigationRequest")
    boolean overdue(CoInvestigationRequestView request) {
        return request.isOverdueAt(Instant.now());
    }
}
