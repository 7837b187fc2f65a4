package io.caseledger.body.view;

import io.caseledger.body.BodyParticulars;
import io.caseledger.body.BodyProfile;
import io.caseledger.body.Capacity;
import io.caseledger.body.CapacityStatement;
import io.caseledger.body.HandlingBodyEvent;
import io.caseledger.find.Fields;
import io.caseledger.shared.Note;
import io.caseledger.shared.Periods;
import io.caseledger.shared.RegisterState;
import io.caseledger.shared.Validity;
import io.caseledger.views.Desk;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A handling body as it is shown.
 *
 * @param periods in which it existed, in order
 * @param capacities every statement of capacity, in the order of recording, as corrected
 * @param notes the reasons of all changes
 */
public record BodyView(
        String id,
        String projectId,
        BodyParticulars particulars,
        List<Validity> periods,
        List<CapacityStatement> capacities,
        RegisterState state,
        List<Note> notes,
        Instant registeredAt,
        Instant updatedAt) {

    public static final Kind<BodyView, HandlingBodyEvent> KIND = new Kind<>(
            "handlingBodies",
            BodyView.class,
            BodyView::evolve,
            BodyView::projectId,
            _ -> List.of(),
            Fields.of(BodyView.class)
                    .filtered(
                            "view.id",
                            "view.projectId",
                            "view.state",
                            "view.particulars.kind",
                            "view.particulars.county",
                            "view.particulars.uscc",
                            "view.capacities.capacity.channels")
                    .ordered("view.particulars.name", "view.registeredAt", "view.updatedAt")
                    .searched("view.particulars.name", "view.particulars.locality"),
            new Desk<>(
                    "view.state",
                    "view.registeredAt",
                    _ -> false,
                    _ -> List.of(),
                    it -> it.particulars().name()));

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static BodyView evolve(@Nullable BodyView view, HandlingBodyEvent event) {
        BodyProfile now = BodyProfile.after(event, view == null ? null : view.profile());
        return new BodyView(
                now.bodyId(),
                now.projectId(),
                now.particulars(),
                now.periods().all(),
                now.capacities(),
                now.state(),
                Note.after(view == null ? List.of() : view.notes, event, event.reason(), event.occurredAt()),
                view == null ? event.occurredAt() : view.registeredAt,
                event.occurredAt());
    }

    /** Whether it existed on a day, as far as is known now. */
    public boolean existedOn(LocalDate day) {
        return profile().existedOn(day);
    }

    /** What it could handle on a day, as far as is known now; empty when nobody said. */
    public Optional<Capacity> capacityOn(LocalDate day) {
        return profile().capacityOn(day);
    }

    private BodyProfile profile() {
        return new BodyProfile(
                id, projectId, particulars, new Periods(periods), capacities, state == RegisterState.VOIDED);
    }
}
