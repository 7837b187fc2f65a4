package io.caseledger.attendance.view;

import io.caseledger.attendance.Attendance;
import io.caseledger.attendance.ParticipationEvent;
import io.caseledger.attendance.ParticipationState;
import io.caseledger.attendance.Presence;
import io.caseledger.find.Fields;
import io.caseledger.training.ClassMode;
import io.caseledger.views.Feed;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One trainee in one class as it is shown.
 *
 * @param traineeId for whom it counts; while it is merged, the trainee of the other registration
 * @param participationKey the item of person-times (人次), one for a person and a class; while it is merged, the
 *     participation for which it counts
 * @param presence all that the stream tells of it
 * @param attendances the attendance that stands for each session
 * @param changes what was confirmed, corrected and voided, by whom and why
 * @param voided whether it counts for nothing, because its attendance counts for another registration of the person
 * @param attended whether the attendance of at least one session is confirmed
 * @param attendedOn the day of the first session whose attendance is confirmed
 * @param sessionsAttended how many sessions' attendance is confirmed
 * @param minutesAttended the confirmed minutes of attendance
 * @param certificateId the certificate in force
 */
public record ParticipationView(
        String id,
        String projectId,
        String classId,
        String traineeId,
        String participationKey,
        ClassMode mode,
        ParticipationState state,
        boolean walkIn,
        Presence presence,
        List<Attendance> attendances,
        List<AttendanceChange> changes,
        boolean voided,
        boolean offline,
        boolean attended,
        @Nullable LocalDate attendedOn,
        int sessionsAttended,
        int minutesAttended,
        boolean completed,
        @Nullable LocalDate completedOn,
        boolean certified,
        @Nullable String certificateId,
        @Nullable String certificateNumber,
        @Nullable String withdrawReason,
        Instant enrolledAt,
        Instant updatedAt) {

    public static final Kind<ParticipationView, ParticipationEvent> KIND = new Kind<>(
            "participations",
            ParticipationView.class,
            ParticipationView::evolve,
            ParticipationView::projectId,
            _ -> List.of(),
            Fields.of(ParticipationView.class)
                    .filtered(
                            "view.projectId",
                            "view.state",
                            "view.mode",
                            "view.walkIn",
                            "view.attended",
                            "view.completed",
                            "view.certified",
                            "view.attendances.state")
                    .linked(
                            "view.classId",
                            "view.traineeId",
                            "view.participationKey",
                            "view.attendances.sessionId",
                            "view.certificateId")
                    .ordered("view.enrolledAt", "view.updatedAt"),
            null);

    public static final Feed<ParticipationView, ParticipationEvent, ParticipationEvent> FEED =
            Feed.of(KIND, ParticipationEvent.class, ParticipationEvent::participationId);

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static ParticipationView evolve(@Nullable ParticipationView view, ParticipationEvent event) {
        return ParticipationFold.of(view, event).view();
    }
}
