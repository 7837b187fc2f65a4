package io.caseledger.training.view;

import io.caseledger.find.Fields;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Person;
import io.caseledger.shared.Which;
import io.caseledger.training.ClassEvent.TrainingClassCancelled;
import io.caseledger.training.ClassEvent.TrainingClassCertified;
import io.caseledger.training.ClassEvent.TrainingClassCorrected;
import io.caseledger.training.ClassEvent.TrainingClassOpened;
import io.caseledger.training.ClassEvent.TrainingClassPlanned;
import io.caseledger.training.RecordingEvent;
import io.caseledger.training.SessionEvent;
import io.caseledger.training.SessionState;
import io.caseledger.training.TrainingClassEvent;
import io.caseledger.training.TrainingModule;
import io.caseledger.views.Feed;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session (课次) of a class, as a document of its own: each is counted and listed by itself.
 *
 * @param unitId the unit that it teaches; class hours are counted once for each unit
 * @param moduleName the module's name as a text, by which modules are counted
 * @param minutes of teaching, planned until it is delivered and delivered from then on
 * @param delivered whether it was held; one that was voided later was held as far as was known then
 * @param voided whether its record was voided, or its class cancelled
 * @param deliveredOn the day on which it ended, in Shanghai
 * @param recorded whether a recording was uploaded and neither taken down nor replaced without another one
 * @param videoOpen whether its recording is published, and neither taken down nor replaced; its days say when it is open
 * @param videoOpenOn from which day its recording is open
 * @param videoOpenUntil the first day on which its recording is open no longer
 * @param endReason why it was cancelled or voided
 * @param changes why it was planned anew or put right
 */
public record TrainingSessionView(
        String id,
        String projectId,
        String programmeId,
        @OfPerson String classId,
        @Which String sessionId,
        boolean offline,
        String unitId,
        TrainingModule module,
        String moduleName,
        SessionState state,
        String place,
        @Person("lecturer") String lecturer,
        Instant startsAt,
        Instant endsAt,
        int minutes,
        boolean delivered,
        boolean voided,
        @Nullable LocalDate deliveredOn,
        boolean recordingRequired,
        boolean recorded,
        boolean videoOpen,
        @Nullable LocalDate videoOpenOn,
        @Nullable LocalDate videoOpenUntil,
        List<RecordingView> recordings,
        @Nullable String endReason,
        List<Correction> changes,
        Instant updatedAt) {

    public static final Kind<TrainingSessionView, TrainingClassEvent> KIND = new Kind<>(
            "trainingSessions",
            TrainingSessionView.class,
            TrainingSessionView::evolve,
            TrainingSessionView::projectId,
            _ -> List.of(),
            Fields.of(TrainingSessionView.class)
                    .filtered(
                            "view.projectId",
                            "view.state",
                            "view.module",
                            "view.offline",
                            "view.voided",
                            "view.delivered",
                            "view.recordingRequired",
                            "view.recorded",
                            "view.videoOpen",
                            "view.recordings.state")
                    .linked("view.programmeId", "view.classId", "view.unitId")
                    .ordered(
                            "view.startsAt",
                            "view.deliveredOn",
                            "view.videoOpenOn",
                            "view.videoOpenUntil",
                            "view.updatedAt")
                    .searched("view.lecturer", "view.place"),
            null); // its class stands for it on a desk

    public static final Feed<TrainingSessionView, TrainingClassEvent, TrainingClassEvent> FEED =
            Feed.ofSeveral(KIND, TrainingClassEvent.class, TrainingSessionView::concerned);

    /** The sessions that an event of their class changes. */
    private static List<String> concerned(TrainingClassEvent event) {
        return sessions(event).stream().map(it -> idOf(event.classId(), it)).toList();
    }

    private static List<String> sessions(TrainingClassEvent event) {
        return switch (event) {
            case SessionEvent it -> List.of(it.sessionId());
            case RecordingEvent it -> List.of(it.sessionId());
            case TrainingClassCancelled it -> it.sessions();
            case TrainingClassPlanned _, TrainingClassOpened _, TrainingClassCorrected _, TrainingClassCertified _ ->
                List.of();
        };
    }

    public static String idOf(String classId, String sessionId) {
        return classId + "/" + sessionId;
    }

    /** The view after one more event about the session, or after its class was cancelled. */
    public static TrainingSessionView evolve(@Nullable TrainingSessionView view, TrainingClassEvent event) {
        return (view == null ? TrainingSessionFold.begin(event) : TrainingSessionFold.of(view, event)).view();
    }

    /** The recording that was open on a day, as far as is known now; nothing is open of a session that is void. */
    public Optional<RecordingView> recordingOpenOn(LocalDate day) {
        return voided
                ? Optional.empty()
                : recordings.stream().filter(it -> it.openOn(day) != null).findFirst();
    }

    /** Whether its minutes count as delivered by the end of a day. */
    public boolean counts(LocalDate day) {
        return delivered && !voided && deliveredOn != null && !deliveredOn.isAfter(day);
    }
}
