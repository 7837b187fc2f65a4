package io.caseledger.collaboration.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Freshness;
import io.caseledger.collaboration.InformationShareCommand;
import io.caseledger.collaboration.view.InformationShareView;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about shared information. */
@Controller
class InformationShareController {
    private final Views views;
    private final Freshness freshness;

    InformationShareController(Views views, Freshness freshness) {
        this.views = views;
        this.freshness = freshness;
    }

    @Bean
    static Feature<InformationShareView> informationShareFeature() {
        return new Feature<>("informationShare", InformationShareCommand.class, InformationShareView.KIND);
    }

    @QueryMapping
    @Nullable
    InformationShareView informationShare(@Argument String id, @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        return views.find(InformationShareView.KIND, id).map(Stored::view).orElse(null);
    }

    @QueryMapping
    Connection<InformationShareView> informationShares(@Arguments InformationShareList asked) {
        freshness.reach(asked.atPosition());
        return Connection.of(
                views.page(InformationShareView.KIND, asked.wanted(), asked.by(), asked.slice()), Stored::view);
    }
}
