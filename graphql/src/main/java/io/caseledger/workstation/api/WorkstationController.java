package io.caseledger.workstation.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Reader;
import io.caseledger.travel.When;
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
    private final Reader reader;

    WorkstationController(Reader reader) {
        this.reader = reader;
    }

    @Bean
    static Feature<WorkstationView> workstationFeature() {
        return new Feature<>("workstation", WorkstationCommand.class, WorkstationView.KIND);
    }

    @QueryMapping
    @Nullable
    WorkstationView workstation(@Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(WorkstationView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<WorkstationView> workstations(@Arguments WorkstationList asked, @Argument @Nullable When at) {
        return reader.list(WorkstationView.KIND, asked, at);
    }
}
