package io.caseledger.collaboration.view;

import io.caseledger.collaboration.CollaborationMechanismEvent;
import io.caseledger.collaboration.CollaborationMechanismEvent.*;
import io.caseledger.collaboration.CollaborationMechanismState;
import io.caseledger.collaboration.MechanismField;
import io.caseledger.collaboration.Roster;
import io.caseledger.collaboration.view.CollaborationMechanismView.Amendment;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A view that is being changed: the wide record, opened for one event and closed again. */
final class CollaborationMechanismFold {
    private final String id;
    private final String projectId;
    private final Instant proposedAt;
    private Roster roster;
    private String title;
    private MechanismField field;
    private String purpose;
    private List<Amendment> amendments = List.of();
    private @Nullable String stateReason;
    private List<Correction> corrections = List.of();
    private Instant updatedAt;

    private CollaborationMechanismFold(MechanismProposed it) {
        id = it.mechanismId();
        projectId = it.projectId();
        proposedAt = it.occurredAt();
        roster = Roster.empty();
        title = it.title();
        field = it.field();
        purpose = it.purpose();
        updatedAt = it.occurredAt();
    }

    private CollaborationMechanismFold(CollaborationMechanismView it) {
        id = it.id();
        projectId = it.projectId();
        proposedAt = it.proposedAt();
        roster = it.roster();
        title = it.title();
        field = it.field();
        purpose = it.purpose();
        amendments = it.amendments();
        stateReason = it.stateReason();
        corrections = it.corrections();
        updatedAt = it.updatedAt();
    }

    static CollaborationMechanismFold begin(CollaborationMechanismEvent event) {
        if (event instanceof MechanismProposed proposed) {
            return new CollaborationMechanismFold(proposed);
        }
        throw new IllegalStateException("A mechanism begins with its proposal, not with " + event);
    }

    static CollaborationMechanismFold of(CollaborationMechanismView view, CollaborationMechanismEvent event) {
        var fold = new CollaborationMechanismFold(view);
        fold.roster = Roster.after(event, fold.roster);
        fold.updatedAt = event.occurredAt();
        fold.take(event);
        return fold;
    }

    private void take(CollaborationMechanismEvent event) {
        switch (event) {
            case MechanismProposed it -> throw new IllegalStateException("Proposed a second time: " + it);
            case MechanismMemberJoined _, MechanismMemberLeft _, MechanismMembershipVoided _ -> {}
            case MechanismAgreementSigned _, MechanismEnteredIntoForce _ -> {}
            case MechanismMemberCorrected it -> corrections = Correction.and(corrections, it.reason(), it.occurredAt());
            case MechanismAmended it -> amend(it);
            case MechanismSuspended it -> stateReason = it.reason();
            case MechanismResumed _ -> stateReason = null;
            case MechanismEnded it -> stateReason = it.reason();
            case MechanismVoided it -> stateReason = it.reason();
            case MechanismCorrected it -> correct(it);
        }
    }

    private void amend(MechanismAmended it) {
        var amendment = new Amendment(it.agreement(), it.summary(), it.signatories(), it.signedOn());
        amendments = Stream.concat(amendments.stream(), Stream.of(amendment)).toList();
    }

    private void correct(MechanismCorrected it) {
        title = it.title() == null ? title : it.title();
        field = it.field() == null ? field : it.field();
        purpose = it.purpose() == null ? purpose : it.purpose();
        corrections = Correction.and(corrections, it.reason(), it.occurredAt());
    }

    CollaborationMechanismView view() {
        return new CollaborationMechanismView(
                id,
                projectId,
                title,
                field,
                purpose,
                roster.state(),
                roster.members(),
                roster.agreement(),
                roster.firstSignedOn(),
                amendments,
                roster.force(),
                proposedAt,
                roster.inForceOn(),
                field == MechanismField.ECOMMERCE_PATENT_ENFORCEMENT,
                roster.inForceOn() != null,
                roster.isAgreed(),
                roster.state() == CollaborationMechanismState.VOIDED,
                stateReason,
                corrections,
                updatedAt);
    }
}
