package io.caseledger.workstation.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Freshness;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import io.caseledger.workstation.WorkstationCommand;
import io.caseledger.workstation.view.WorkstationView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about workstations. */
@Controller
class WorkstationController {
    private final Views views;
    private final Freshness freshness;

    WorkstationController(Views views, Freshness freshness) {
        this.views = views;
        this.freshness = freshness;
    }

    @Bean
    static Feature<WorkstationView> workstationFeature() {
        return new Feature<>("workstation", WorkstationCommand.class, WorkstationView.KIND);
    }

    @QueryMapping
    @Nullable
    WorkstationView workstation(@Argument String id, @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        return views.find(WorkstationView.KIND, id).map(Stored::view).orElse(null);
    }

    @QueryMapping
    Connection<WorkstationView> workstations(@Arguments WorkstationList asked) {
        freshness.reach(asked.atPosition());
        return Connection.of(views.page(WorkstationView.KIND, asked.wanted(), asked.by(), asked.slice()), Stored::view);
    }
}
