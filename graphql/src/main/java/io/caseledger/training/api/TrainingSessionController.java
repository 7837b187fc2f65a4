package io.caseledger.training.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Freshness;
import io.caseledger.api.Reader;
import io.caseledger.api.Sights;
import io.caseledger.api.Wanted;
import io.caseledger.shared.Now;
import io.caseledger.shared.Zone;
import io.caseledger.training.view.RecordingView;
import io.caseledger.training.view.TrainingClassView;
import io.caseledger.training.view.TrainingSessionView;
import io.caseledger.travel.When;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about sessions, and which recordings are open on a day. */
@Controller
class TrainingSessionController {
    private static final int MOST = 1_000;

    private final Reader reader;
    private final Views views;
    private final Sights sights;
    private final Freshness freshness;
    private final Now now;

    TrainingSessionController(Reader reader, Views views, Sights sights, Freshness freshness, Now now) {
        this.reader = reader;
        this.views = views;
        this.sights = sights;
        this.freshness = freshness;
        this.now = now;
    }

    /** A recording with its session and the publication under which it is open. */
    record OpenRecording(TrainingSessionView session, RecordingView recording, RecordingView.Publication publication) {
        static Stream<OpenRecording> of(TrainingSessionView session, LocalDate day) {
            return session
                    .recordingOpenOn(day)
                    .flatMap(it -> Optional.ofNullable(it.openOn(day))
                            .map(publication -> new OpenRecording(session, it, publication)))
                    .stream();
        }
    }

    @QueryMapping
    @Nullable
    TrainingSessionView trainingSession(
            @Argument String classId,
            @Argument String sessionId,
            @Argument @Nullable Long atPosition,
            @Argument @Nullable When at) {
        return reader.one(TrainingSessionView.KIND, TrainingSessionView.idOf(classId, sessionId), atPosition, at);
    }

    @QueryMapping
    Connection<TrainingSessionView> trainingSessions(
            @Arguments TrainingSessionList asked, @Argument @Nullable When at) {
        return reader.list(TrainingSessionView.KIND, asked, at);
    }

    /** What was open on a day stands in the history of each recording, and a project has hundreds of sessions, not more. */
    @QueryMapping
    List<OpenRecording> openTrainingRecordings(
            @Argument String projectId,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable String classId,
            @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        LocalDate day = asOf == null ? Zone.dayOf(now.instant()) : asOf;
        var held = new Wanted()
                .is("view.projectId", projectId)
                .is("view.classId", classId)
                .is("view.delivered", true)
                .is("view.voided", false);
        return views.all(sights.current(), TrainingSessionView.KIND, held.where()).stream()
                .sorted(Comparator.comparing(TrainingSessionView::startsAt).thenComparing(TrainingSessionView::id))
                .flatMap(it -> OpenRecording.of(it, day))
                .limit(MOST)
                .toList();
    }

    @BatchMapping(typeName = "TrainingSession")
    Map<TrainingSessionView, TrainingClassView> trainingClass(List<TrainingSessionView> sessions) {
        var found = views.find(
                sights.current(),
                TrainingClassView.KIND,
                sessions.stream().map(TrainingSessionView::classId).distinct().toList());
        var classes = new LinkedHashMap<TrainingSessionView, TrainingClassView>();
        for (TrainingSessionView it : sessions) {
            Stored<TrainingClassView> ofSession = found.get(it.classId());
            if (ofSession != null) {
                classes.put(it, ofSession.view());
            }
        }
        return classes;
    }
}
