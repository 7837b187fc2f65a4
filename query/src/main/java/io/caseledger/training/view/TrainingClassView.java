package io.caseledger.training.view;

import io.caseledger.find.Fields;
import io.caseledger.training.ClassMode;
import io.caseledger.training.SessionState;
import io.caseledger.training.TrainingClassEvent;
import io.caseledger.training.TrainingClassState;
import io.caseledger.training.TrainingPolicy;
import io.caseledger.views.Desk;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A training class (期) as it is shown; its sessions are documents of their own.
 *
 * @param policy to which it is held; absent until it is opened
 * @param sessions in the order in which they were planned, the cancelled ones too
 * @param minutesDelivered in the sessions that were held and are not void
 * @param deliveredOn the day on which its last session ended, in Shanghai; absent while one is outstanding
 * @param certifiedAt absent again when what was delivered was put right later
 * @param endReason why it was cancelled
 * @param updatedAt when the last of its facts happened
 */
public record TrainingClassView(
        String id,
        String projectId,
        String programmeId,
        String number,
        String title,
        ClassMode mode,
        int capacity,
        String organiser,
        TrainingClassState state,
        @Nullable TrainingPolicy policy,
        List<Session> sessions,
        int minutesDelivered,
        Instant plannedAt,
        @Nullable Instant openedAt,
        @Nullable LocalDate deliveredOn,
        @Nullable Instant certifiedAt,
        @Nullable Instant cancelledAt,
        @Nullable String endReason,
        List<Correction> corrections,
        Instant updatedAt) {

    public static final Kind<TrainingClassView, TrainingClassEvent> KIND = new Kind<>(
            "trainingClasses",
            TrainingClassView.class,
            TrainingClassView::evolve,
            TrainingClassView::projectId,
            _ -> List.of(),
            Fields.of(TrainingClassView.class)
                    .filtered("view.projectId", "view.state", "view.mode")
                    .linked("view.programmeId")
                    .ordered("view.plannedAt", "view.openedAt", "view.deliveredOn", "view.number", "view.updatedAt")
                    .naming("view.number")
                    .searched("view.number", "view.title", "view.organiser"),
            new Desk<>(
                    "view.state",
                    "view.plannedAt",
                    TrainingClassView::isOpen,
                    _ -> List.of(),
                    it -> it.number() + " " + it.title()));

    /** What its class must know of a session. */
    public record Session(String sessionId, SessionState state, int minutes, Instant endsAt) {}

    /** Whether something is still to be done about it. */
    boolean isOpen() {
        return switch (state) {
            case PLANNED, OPEN, DELIVERED -> true;
            case CERTIFIED, CANCELLED -> false;
        };
    }

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static TrainingClassView evolve(@Nullable TrainingClassView view, TrainingClassEvent event) {
        return (view == null ? TrainingClassFold.begin(event) : TrainingClassFold.of(view, event)).view();
    }
}
