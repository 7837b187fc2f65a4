package io.caseledger.training.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Reader;
import io.caseledger.api.Wanted;
import io.caseledger.shared.Now;
import io.caseledger.shared.Zone;
import io.caseledger.training.TrainingProgrammeCommand;
import io.caseledger.training.view.SyllabusCoverage;
import io.caseledger.training.view.TrainingProgrammeView;
import io.caseledger.training.view.TrainingSessionView;
import io.caseledger.travel.When;
import io.caseledger.views.Sight;
import io.caseledger.views.Views;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about programmes, and how much of a syllabus was delivered. */
@Controller
class TrainingProgrammeController {
    private final Reader reader;
    private final Views views;
    private final Now now;

    TrainingProgrammeController(Reader reader, Views views, Now now) {
        this.reader = reader;
        this.views = views;
        this.now = now;
    }

    @Bean
    static Feature<TrainingProgrammeView> trainingProgrammeFeature() {
        return new Feature<>("trainingProgramme", TrainingProgrammeCommand.class, TrainingProgrammeView.KIND);
    }

    @QueryMapping
    @Nullable
    TrainingProgrammeView trainingProgramme(
            @Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(TrainingProgrammeView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<TrainingProgrammeView> trainingProgrammes(
            @Arguments TrainingProgrammeList asked, @Argument @Nullable When at) {
        return reader.list(TrainingProgrammeView.KIND, asked, at);
    }

    @QueryMapping
    @Nullable
    SyllabusCoverage syllabusCoverage(
            @Argument String programmeId, @Argument @Nullable LocalDate asOf, @Argument @Nullable Long atPosition) {
        TrainingProgrammeView programme = reader.one(TrainingProgrammeView.KIND, programmeId, atPosition);
        if (programme == null) {
            return null;
        }
        var ofProgramme = new Wanted().is("view.programmeId", programmeId).is("view.delivered", true);
        LocalDate day = asOf == null ? Zone.dayOf(now.instant()) : asOf;
        return SyllabusCoverage.of(
                programme, views.all(Sight.EVERYTHING, TrainingSessionView.KIND, ofProgramme.where()), day);
    }
}
