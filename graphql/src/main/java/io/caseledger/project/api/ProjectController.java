package io.caseledger.project.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Freshness;
import io.caseledger.project.ProjectCommand;
import io.caseledger.project.view.ProjectView;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about projects. */
@Controller
class ProjectController {
    private final Views views;
    private final Freshness freshness;

    ProjectController(Views views, Freshness freshness) {
        this.views = views;
        this.freshness = freshness;
    }

    @Bean
    static Feature<ProjectView> projectFeature() {
        return new Feature<>("project", ProjectCommand.class, ProjectView.KIND);
    }

    @QueryMapping
    @Nullable
    ProjectView project(@Argument String id, @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        return views.find(ProjectView.KIND, id).map(Stored::view).orElse(null);
    }

    @QueryMapping
    Connection<ProjectView> projects(@Arguments ProjectList asked) {
        freshness.reach(asked.atPosition());
        return Connection.of(views.page(ProjectView.KIND, asked.wanted(), asked.by(), asked.slice()), Stored::view);
    }
}
