package io.caseledger.complaint.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Freshness;
import io.caseledger.complaint.ComplaintCommand;
import io.caseledger.complaint.view.ComplaintView;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about complaints. */
@Controller
class ComplaintController {
    private final Views views;
    private final Freshness freshness;

    ComplaintController(Views views, Freshness freshness) {
        this.views = views;
        this.freshness = freshness;
    }

    @Bean
    static Feature<ComplaintView> complaintFeature() {
        return new Feature<>("complaint", ComplaintCommand.class, ComplaintView.KIND);
    }

    @QueryMapping
    @Nullable
    ComplaintView complaint(@Argument String id, @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        return views.find(ComplaintView.KIND, id).map(Stored::view).orElse(null);
    }

    @QueryMapping
    Connection<ComplaintView> complaints(@Arguments ComplaintList asked) {
        freshness.reach(asked.atPosition());
        return Connection.of(views.page(ComplaintView.KIND, asked.wanted(), asked.by(), asked.slice()), Stored::view);
    }
}
