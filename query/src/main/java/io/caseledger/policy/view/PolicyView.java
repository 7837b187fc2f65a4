package io.caseledger.policy.view;

import io.caseledger.find.Fields;
import io.caseledger.policy.PolicyEvent;
import io.caseledger.policy.PolicyParticulars;
import io.caseledger.policy.PolicyProfile;
import io.caseledger.policy.PolicyStanding;
import io.caseledger.policy.PolicyState;
import io.caseledger.policy.Repeal;
import io.caseledger.shared.Note;
import io.caseledger.views.Desk;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A policy or regulation as it is shown. Where it stands on a day is asked for, never stored.
 *
 * @param repeal by which policy it is repealed, and from when on
 * @param notes the reasons of all changes
 */
public record PolicyView(
        String id,
        String projectId,
        PolicyParticulars particulars,
        @Nullable Repeal repeal,
        PolicyState state,
        List<Note> notes,
        Instant registeredAt,
        Instant updatedAt) {

    public static final Kind<PolicyView, PolicyEvent> KIND = new Kind<>(
            "policies",
            PolicyView.class,
            PolicyView::evolve,
            PolicyView::projectId,
            _ -> List.of(),
            Fields.of(PolicyView.class)
                    .filtered("view.projectId", "view.state", "view.particulars.level", "view.particulars.topics")
                    .linked("view.repeal.repealedBy")
                    .ordered(
                            "view.particulars.validity.from",
                            "view.particulars.validity.until",
                            "view.repeal.on",
                            "view.registeredAt",
                            "view.updatedAt")
                    .searched(
                            "view.particulars.title",
                            "view.particulars.documentNumber",
                            "view.particulars.issuer",
                            "view.particulars.summary"),
            new Desk<>(
                    "view.state",
                    "view.registeredAt",
                    _ -> false,
                    _ -> List.of(),
                    it -> it.particulars().title() + " / " + it.particulars().documentNumber()));

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static PolicyView evolve(@Nullable PolicyView view, PolicyEvent event) {
        PolicyProfile now = PolicyProfile.after(event, view == null ? null : view.profile());
        return new PolicyView(
                now.policyId(),
                now.projectId(),
                now.particulars(),
                now.repeal(),
                now.state(),
                Note.after(view == null ? List.of() : view.notes, event, event.reason(), event.occurredAt()),
                view == null ? event.occurredAt() : view.registeredAt,
                event.occurredAt());
    }

    /** Where it stands on a day, as far as is known now; a void one stands nowhere. */
    public Optional<PolicyStanding> standingOn(LocalDate day) {
        return profile().standingOn(day);
    }

    private PolicyProfile profile() {
        return new PolicyProfile(id, projectId, particulars, repeal, state == PolicyState.VOIDED);
    }
}
