package io.caseledger.collaboration;

import io.caseledger.shared.Corrects;
import io.caseledger.shared.OccursAt;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.PersonFact;
import io.caseledger.shared.Retroactive;
import io.caseledger.shared.Which;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a mechanism. Names and components are stored for ever. */
public sealed interface CollaborationMechanismEvent extends PersonFact {
    String mechanismId();

    /** When it happened; of what happened on a day, the start of that day in Asia/Shanghai. */
    Instant occurredAt();

    @Revision("1")
    record MechanismProposed(
            String mechanismId,
            String projectId,
            String title,
            MechanismField field,
            String purpose,
            Instant occurredAt)
            implements CollaborationMechanismEvent {}

    @Revision("1")
    record MechanismMemberJoined(
            @OfPerson String mechanismId,
            String projectId,
            @Which String memberId,
            Agency agency,
            Instant occurredAt) implements CollaborationMechanismEvent {}

    @Revision("1")
    record MechanismMemberLeft(String mechanismId, String projectId, String memberId, String reason, Instant occurredAt)
            implements CollaborationMechanismEvent {}

    /** It was entered in error: the agency never was a member. */
    @Revision("1")
    @Retroactive(of = MechanismMemberJoined.class, by = "memberId")
    record MechanismMembershipVoided(
            String mechanismId, String projectId, String memberId, String reason, Instant occurredAt)
            implements CollaborationMechanismEvent {}

    @Revision("1")
    @Retroactive(of = MechanismMemberJoined.class, by = "memberId")
    record MechanismMemberCorrected(
            @OfPerson String mechanismId,
            String projectId,
            @Which String memberId,
            Agency agency,
            String reason,
            Instant occurredAt)
            implements CollaborationMechanismEvent {}

    /** Named members signed the text; members who accede later sign the same text on a later day. */
    @Revision("1")
    record MechanismAgreementSigned(
            String mechanismId,
            String projectId,
            Agreement agreement,
            List<String> signatories,
            @OccursAt LocalDate signedOn)
            implements CollaborationMechanismEvent {
        @Override
        public Instant occurredAt() {
            return Zone.startOf(signedOn);
        }
    }

    @Revision("1")
    record MechanismEnteredIntoForce(
            String mechanismId, String projectId, @OccursAt LocalDate inForceOn)
            implements CollaborationMechanismEvent {
        @Override
        public Instant occurredAt() {
            return Zone.startOf(inForceOn);
        }
    }

    @Revision("1")
    record MechanismAmended(
            String mechanismId,
            String projectId,
            Agreement agreement,
            String summary,
            List<String> signatories,
            @OccursAt LocalDate signedOn)
            implements CollaborationMechanismEvent {
        @Override
        public Instant occurredAt() {
            return Zone.startOf(signedOn);
        }
    }

    @Revision("1")
    record MechanismSuspended(String mechanismId, String projectId, String reason, Instant occurredAt)
            implements CollaborationMechanismEvent {}

    @Revision("1")
    record MechanismResumed(String mechanismId, String projectId, String reason, Instant occurredAt)
            implements CollaborationMechanismEvent {}

    @Revision("1")
    record MechanismEnded(String mechanismId, String projectId, String reason, Instant occurredAt)
            implements CollaborationMechanismEvent {}

    @Revision("1")
    @Retroactive
    record MechanismVoided(String mechanismId, String projectId, String reason, Instant occurredAt)
            implements CollaborationMechanismEvent {}

    /** What is null was not corrected. */
    @Revision("1")
    @Retroactive
    record MechanismCorrected(
            String mechanismId,
            String projectId,
            @Nullable String title,
            @Nullable MechanismField field,
            @Nullable String purpose,

            @Corrects(MechanismAgreementSigned.class) @Nullable
            Agreement agreement,

            @Corrects(MechanismAgreementSigned.class) @Nullable
            LocalDate signedOn,

            @Corrects(MechanismEnteredIntoForce.class) @Nullable
            LocalDate inForceOn,

            String reason,
            Instant occurredAt)
            implements CollaborationMechanismEvent {}
}
