package io.caseledger.project.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Reader;
import io.caseledger.project.ProjectCommand;
import io.caseledger.project.view.ProjectView;
import io.caseledger.travel.When;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about projects. */
@Controller
class ProjectController {
    private final Reader reader;

    ProjectController(Reader reader) {
        this.reader = reader;
    }

    @Bean
    static Feature<ProjectView> projectFeature() {
        return new Feature<>("project", ProjectCommand.class, ProjectView.KIND);
    }

    @QueryMapping
    @Nullable
    ProjectView project(@Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(ProjectView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<ProjectView> projects(@Arguments ProjectList asked, @Argument @Nullable When at) {
        return reader.list(ProjectView.KIND, asked, at);
    }
}
