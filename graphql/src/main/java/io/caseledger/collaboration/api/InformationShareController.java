package io.caseledger.collaboration.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Reader;
import io.caseledger.collaboration.InformationShareCommand;
import io.caseledger.collaboration.view.InformationShareView;
import io.caseledger.travel.When;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about shared information. */
@Controller
class InformationShareController {
    private final Reader reader;

    InformationShareController(Reader reader) {
        this.reader = reader;
    }

    @Bean
    static Feature<InformationShareView> informationShareFeature() {
        return new Feature<>("informationShare", InformationShareCommand.class, InformationShareView.KIND);
    }

    @QueryMapping
    @Nullable
    InformationShareView informationShare(
            @Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(InformationShareView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<InformationShareView> informationShares(
            @Arguments InformationShareList asked, @Argument @Nullable When at) {
        return reader.list(InformationShareView.KIND, asked, at);
    }
}
