package io.caseledger.attendance.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Reader;
import io.caseledger.attendance.TraineeCommand;
import io.caseledger.attendance.view.TraineeView;
import io.caseledger.travel.When;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers who trainees are, to those who may know. */
@Controller
class TraineeController {
    private final Reader reader;

    TraineeController(Reader reader) {
        this.reader = reader;
    }

    @Bean
    static Feature<TraineeView> traineeFeature() {
        return new Feature<>("trainee", TraineeCommand.class, TraineeView.KIND);
    }

    @QueryMapping
    @Nullable
    TraineeView trainee(@Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(TraineeView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<TraineeView> trainees(@Arguments TraineeList asked, @Argument @Nullable When at) {
        return reader.list(TraineeView.KIND, asked, at);
    }
}
