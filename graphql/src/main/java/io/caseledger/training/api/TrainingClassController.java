package io.caseledger.training.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Reader;
import io.caseledger.api.Sights;
import io.caseledger.training.TrainingClassCommand;
import io.caseledger.training.TrainingClassLifeCycle;
import io.caseledger.training.view.TrainingClassView;
import io.caseledger.training.view.TrainingProgrammeView;
import io.caseledger.training.view.TrainingSessionView;
import io.caseledger.travel.When;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about classes, with their programmes and sessions. */
@Controller
class TrainingClassController {
    private final Reader reader;
    private final Views views;
    private final Sights sights;

    TrainingClassController(Reader reader, Views views, Sights sights) {
        this.reader = reader;
        this.views = views;
        this.sights = sights;
    }

    @Bean
    static Feature<TrainingClassView> trainingClassFeature() {
        return new Feature<>("trainingClass", TrainingClassCommand.class, TrainingClassView.KIND);
    }

    @QueryMapping
    @Nullable
    TrainingClassView trainingClass(
            @Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(TrainingClassView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<TrainingClassView> trainingClasses(@Arguments TrainingClassList asked, @Argument @Nullable When at) {
        return reader.list(TrainingClassView.KIND, asked, at);
    }

    @SchemaMapping(typeName = "TrainingClass")
    List<String> possibleCommands(TrainingClassView it) {
        return TrainingClassLifeCycle.possibleIn(it.state());
    }

    @BatchMapping(typeName = "TrainingClass")
    Map<TrainingClassView, TrainingProgrammeView> programme(List<TrainingClassView> classes) {
        var found = views.find(
                sights.current(),
                TrainingProgrammeView.KIND,
                classes.stream().map(TrainingClassView::programmeId).distinct().toList());
        var programmes = new LinkedHashMap<TrainingClassView, TrainingProgrammeView>();
        for (TrainingClassView it : classes) {
            Stored<TrainingProgrammeView> programme = found.get(it.programmeId());
            if (programme != null) {
                programmes.put(it, programme.view());
            }
        }
        return programmes;
    }

    /** All sessions of all classes that are asked for are read at once. */
    @BatchMapping(typeName = "TrainingClass")
    Map<TrainingClassView, List<TrainingSessionView>> sessions(List<TrainingClassView> classes) {
        var found = views.find(
                sights.current(),
                TrainingSessionView.KIND,
                classes.stream()
                        .map(TrainingClassController::sessionIds)
                        .flatMap(Collection::stream)
                        .toList());
        var sessions = new LinkedHashMap<TrainingClassView, List<TrainingSessionView>>();
        classes.forEach(it -> sessions.put(
                it,
                sessionIds(it).stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .map(Stored::view)
                        .toList()));
        return sessions;
    }

    private static List<String> sessionIds(TrainingClassView it) {
        return it.sessions().stream()
                .map(session -> TrainingSessionView.idOf(it.id(), session.sessionId()))
                .toList();
    }
}
