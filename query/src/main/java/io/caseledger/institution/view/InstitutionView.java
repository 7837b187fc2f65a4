package io.caseledger.institution.view;

import io.caseledger.find.Fields;
import io.caseledger.institution.InstitutionEvent;
import io.caseledger.institution.InstitutionParticulars;
import io.caseledger.institution.InstitutionProfile;
import io.caseledger.shared.Note;
import io.caseledger.shared.Periods;
import io.caseledger.shared.RegisterState;
import io.caseledger.shared.Validity;
import io.caseledger.views.Desk;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An institution of legal service or assistance as it is shown.
 *
 * @param periods in which it gave service, in order
 * @param notes the reasons of all changes
 */
public record InstitutionView(
        String id,
        String projectId,
        InstitutionParticulars particulars,
        List<Validity> periods,
        RegisterState state,
        List<Note> notes,
        Instant registeredAt,
        Instant updatedAt) {

    public static final Kind<InstitutionView, InstitutionEvent> KIND = new Kind<>(
            "institutions",
            InstitutionView.class,
            InstitutionView::evolve,
            InstitutionView::projectId,
            _ -> List.of(),
            Fields.of(InstitutionView.class)
                    .filtered(
                            "view.id",
                            "view.projectId",
                            "view.state",
                            "view.particulars.kind",
                            "view.particulars.county",
                            "view.particulars.uscc",
                            "view.particulars.services")
                    .ordered("view.particulars.name", "view.registeredAt", "view.updatedAt")
                    .searched("view.particulars.name"),
            new Desk<>(
                    "view.state",
                    "view.registeredAt",
                    _ -> false,
                    _ -> List.of(),
                    it -> it.particulars().name()));

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static InstitutionView evolve(@Nullable InstitutionView view, InstitutionEvent event) {
        InstitutionProfile now = InstitutionProfile.after(event, view == null ? null : view.profile());
        return new InstitutionView(
                now.institutionId(),
                now.projectId(),
                now.particulars(),
                now.periods().all(),
                now.state(),
                Note.after(view == null ? List.of() : view.notes, event, event.reason(), event.occurredAt()),
                view == null ? event.occurredAt() : view.registeredAt,
                event.occurredAt());
    }

    /** Whether it gave service on a day, as far as is known now. */
    public boolean validOn(LocalDate day) {
        return profile().validOn(day);
    }

    private InstitutionProfile profile() {
        return new InstitutionProfile(id, projectId, particulars, new Periods(periods), state == RegisterState.VOIDED);
    }
}
