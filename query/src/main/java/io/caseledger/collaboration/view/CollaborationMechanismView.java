package io.caseledger.collaboration.view;

import io.caseledger.collaboration.Agreement;
import io.caseledger.collaboration.CollaborationMechanismEvent;
import io.caseledger.collaboration.CollaborationMechanismState;
import io.caseledger.collaboration.MechanismField;
import io.caseledger.collaboration.Member;
import io.caseledger.collaboration.Roster;
import io.caseledger.find.Fields;
import io.caseledger.shared.OfPerson;
import io.caseledger.views.Desk;
import io.caseledger.views.Feed;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collaboration mechanism as it is shown.
 *
 * @param members all memberships, also those that ended or were voided
 * @param agreement the text in force, as amended last
 * @param force when it was in force
 * @param ecommercePatent whether it is for e-commerce patent enforcement, as D1.MECHANISM asks
 * @param entered whether it entered into force; it stays so when it ends
 * @param agreed whether on the day of its entry at least two agencies were members and had signed, as is known now
 * @param stateReason why it was suspended, ended or voided
 */
public record CollaborationMechanismView(
        @OfPerson String id,
        String projectId,
        String title,
        MechanismField field,
        String purpose,
        CollaborationMechanismState state,
        List<Member> members,
        @Nullable Agreement agreement,
        @Nullable LocalDate signedOn,
        List<Amendment> amendments,
        List<Roster.Period> force,
        Instant proposedAt,
        @Nullable LocalDate inForceOn,
        boolean ecommercePatent,
        boolean entered,
        boolean agreed,
        boolean voided,
        @Nullable String stateReason,
        List<Correction> corrections,
        Instant updatedAt) {

    public static final Kind<CollaborationMechanismView, CollaborationMechanismEvent> KIND = new Kind<>(
            "mechanisms",
            CollaborationMechanismView.class,
            CollaborationMechanismView::evolve,
            CollaborationMechanismView::projectId,
            _ -> List.of(),
            Fields.of(CollaborationMechanismView.class)
                    .filtered("view.projectId", "view.state", "view.field")
                    .linked("view.members.memberId")
                    .ordered("view.proposedAt", "view.inForceOn", "view.title")
                    .naming("view.title")
                    .searched("view.title", "view.purpose", "view.members.agency.organisation.name"),
            new Desk<>(
                    "view.state",
                    "view.proposedAt",
                    CollaborationMechanismView::isOpen,
                    _ -> List.of(),
                    CollaborationMechanismView::title));

    public static final Feed<CollaborationMechanismView, CollaborationMechanismEvent, CollaborationMechanismEvent>
            FEED = Feed.of(KIND, CollaborationMechanismEvent.class, CollaborationMechanismEvent::mechanismId);

    /** Whether it still is to be signed, to enter into force or to be resumed. */
    boolean isOpen() {
        return switch (state) {
            case PROPOSED, SIGNED, SUSPENDED -> true;
            case IN_FORCE, ENDED, VOIDED -> false;
        };
    }

    /** A text that replaced the one before it, and who signed it. */
    public record Amendment(Agreement agreement, String summary, List<String> signatories, LocalDate signedOn) {}

    Roster roster() {
        return new Roster(state, members, agreement, inForceOn, force);
    }

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static CollaborationMechanismView evolve(
            @Nullable CollaborationMechanismView view, CollaborationMechanismEvent event) {
        return (view == null ? CollaborationMechanismFold.begin(event) : CollaborationMechanismFold.of(view, event))
                .view();
    }
}
