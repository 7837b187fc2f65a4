package io.caseledger.attendance.view;

import io.caseledger.attendance.TraineeEvent;
import io.caseledger.attendance.TraineeEvent.TraineeMerged;
import io.caseledger.attendance.TraineeIdentity;
import io.caseledger.attendance.TraineeProfile;
import io.caseledger.attendance.TraineeState;
import io.caseledger.find.Fields;
import io.caseledger.shared.OfPerson;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trainee as it is shown, to those who may know who somebody is.
 *
 * @param projectId the project in which the person was first seen
 * @param lookup what the person is found by; it follows from the identity
 * @param walkIn whether only the name was known when the person was registered
 * @param mergedInto the trainee for whom everything counts; present exactly while merged
 * @param absorbed the trainees that were merged into this one
 */
public record TraineeView(
        @OfPerson String id,
        String projectId,
        TraineeIdentity identity,
        TraineeLookup lookup,
        boolean walkIn,
        TraineeState state,
        @Nullable String mergedInto,
        @Nullable String mergeReason,
        List<String> absorbed,
        Instant registeredAt,
        Instant updatedAt) {

    public TraineeView {
        lookup = TraineeLookup.of(identity); // also where it could not be read
    }

    public static final Kind<TraineeView, TraineeEvent> KIND = new Kind<>(
            "trainees",
            TraineeView.class,
            TraineeView::evolve,
            TraineeView::projectId,
            _ -> List.of(),
            Fields.of(TraineeView.class)
                    .filtered("view.projectId", "view.state", "view.walkIn", "view.identity.uscc")
                    .linked("view.lookup.identityNumber", "view.lookup.phone", "view.mergedInto")
                    .ordered("view.registeredAt", "view.updatedAt")
                    .searched("view.identity.name", "view.identity.organisation"),
            null);

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static TraineeView evolve(@Nullable TraineeView view, TraineeEvent event) {
        TraineeProfile now = TraineeProfile.after(event, view == null ? null : view.profile());
        TraineeIdentity who = now.identity();
        return new TraineeView(
                now.traineeId(),
                now.projectId(),
                who,
                TraineeLookup.of(who),
                now.walkIn(),
                now.state(),
                now.mergedInto(),
                reason(view, event, now),
                now.absorbed(),
                view == null ? event.occurredAt() : view.registeredAt,
                event.occurredAt());
    }

    private static @Nullable String reason(@Nullable TraineeView view, TraineeEvent event, TraineeProfile now) {
        if (event instanceof TraineeMerged it) {
            return it.reason();
        }
        return view == null || now.mergedInto() == null ? null : view.mergeReason;
    }

    private TraineeProfile profile() {
        return new TraineeProfile(id, projectId, identity, walkIn, mergedInto, absorbed);
    }
}
