package io.caseledger.attendance.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Freshness;
import io.caseledger.api.Reader;
import io.caseledger.api.Sights;
import io.caseledger.api.Wanted;
import io.caseledger.attendance.ParticipationCommand;
import io.caseledger.attendance.view.ParticipationView;
import io.caseledger.attendance.view.TraineeView;
import io.caseledger.training.view.TrainingClassView;
import io.caseledger.travel.When;
import io.caseledger.views.Sight;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers who took part in which class, and how a class was attended. */
@Controller
class ParticipationController {
    private final Reader reader;
    private final Views views;
    private final Sights sights;
    private final Freshness freshness;

    ParticipationController(Reader reader, Views views, Sights sights, Freshness freshness) {
        this.reader = reader;
        this.views = views;
        this.sights = sights;
        this.freshness = freshness;
    }

    @Bean
    static Feature<ParticipationView> participationFeature() {
        return new Feature<>("participation", ParticipationCommand.class, ParticipationView.KIND);
    }

    @QueryMapping
    @Nullable
    ParticipationView participation(
            @Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(ParticipationView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<ParticipationView> participations(@Arguments ParticipationList asked, @Argument @Nullable When at) {
        return reader.list(ParticipationView.KIND, asked, at);
    }

    @QueryMapping
    ClassAttendance classAttendance(@Argument String classId, @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        var ofClass = new Wanted().is("view.classId", classId).where();
        boolean seen =
                views.find(sights.current(), TrainingClassView.KIND, classId).isPresent();
        return ClassAttendance.of(
                classId, seen ? views.all(Sight.EVERYTHING, ParticipationView.KIND, ofClass) : List.of());
    }

    /** All trainees that are asked for are read at once. */
    @BatchMapping(typeName = "Participation")
    Map<ParticipationView, TraineeView> trainee(List<ParticipationView> participations) {
        var found = views.find(
                sights.current(),
                TraineeView.KIND,
                participations.stream()
                        .map(ParticipationView::traineeId)
                        .distinct()
                        .toList());
        var trainees = new LinkedHashMap<ParticipationView, TraineeView>();
        for (ParticipationView it : participations) {
            Stored<TraineeView> trainee = found.get(it.traineeId());
            if (trainee != null) {
                trainees.put(it, trainee.view());
            }
        }
        return trainees;
    }
}
