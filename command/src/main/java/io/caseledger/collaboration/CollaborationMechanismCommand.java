package io.caseledger.collaboration;

import static io.caseledger.shared.Role.ADMIN;
import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Happened;
import io.caseledger.shared.NotLookedUp;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of a mechanism. Each record is also a GraphQL mutation of the same name. */
public sealed interface CollaborationMechanismCommand {
    String mechanismId();

    /** Proposes a mechanism in a project of direction 1. */
    @Allowed(OFFICER)
    record ProposeMechanism(
            @TargetAggregateIdentifier @Text(max = 64) String mechanismId,
            @RecordId("PROJECT_NOT_FOUND") @Text(max = 64) String projectId,
            @Text String title,
            MechanismField field,
            @Text(max = 2000) String purpose,
            @Happened Instant occurredAt)
            implements CollaborationMechanismCommand, Creation {}

    /** An agency joins. The member's id is used once within the mechanism. */
    @Allowed(OFFICER)
    record JoinMechanism(
            @TargetAggregateIdentifier @Text(max = 64) String mechanismId,

            @NotLookedUp("A member of the mechanism") @Text(max = 64)
            String memberId,

            @Valid Agency agency,
            @Happened Instant occurredAt)
            implements CollaborationMechanismCommand {}

    @Allowed(OFFICER)
    record LeaveMechanism(
            @TargetAggregateIdentifier @Text(max = 64) String mechanismId,

            @NotLookedUp("A member of the mechanism") @Text(max = 64)
            String memberId,

            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements CollaborationMechanismCommand {}

    /** Voids a membership that was entered in error; counts follow. */
    @Allowed(OFFICER)
    record VoidMechanismMembership(
            @TargetAggregateIdentifier @Text(max = 64) String mechanismId,

            @NotLookedUp("A member of the mechanism") @Text(max = 64)
            String memberId,

            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements CollaborationMechanismCommand {}

    /** Puts right what is known of a member's agency. */
    @Allowed(OFFICER)
    record CorrectMechanismMember(
            @TargetAggregateIdentifier @Text(max = 64) String mechanismId,

            @NotLookedUp("A member of the mechanism") @Text(max = 64)
            String memberId,

            @Valid Agency agency,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements CollaborationMechanismCommand {}

    /** Named members sign the agreement; those who accede later sign the same text. */
    @Allowed(OFFICER)
    record SignMechanismAgreement(
            @TargetAggregateIdentifier @Text(max = 64) String mechanismId,
            @Valid Agreement agreement,

            @NotEmpty(message = "REQUIRED")
            @Size(max = 100, message = "TOO_MANY")
            @NotLookedUp("Members of the mechanism")
            List<@Text(max = 64) String> signatories,

            @Happened LocalDate signedOn)
            implements CollaborationMechanismCommand {}

    /** The mechanism enters into force on a day on which at least two members had signed. */
    @Allowed(OFFICER)
    record BringMechanismIntoForce(
            @TargetAggregateIdentifier @Text(max = 64) String mechanismId,
            @Happened LocalDate inForceOn) implements CollaborationMechanismCommand {}

    /** Replaces the text of the agreement; at least two members sign the new one. */
    @Allowed(OFFICER)
    record AmendMechanism(
            @TargetAggregateIdentifier @Text(max = 64) String mechanismId,
            @Valid Agreement agreement,
            @Text(max = 2000) String summary,

            @NotEmpty(message = "REQUIRED")
            @Size(max = 100, message = "TOO_MANY")
            @NotLookedUp("Members of the mechanism")
            List<@Text(max = 64) String> signatories,

            @Happened LocalDate signedOn)
            implements CollaborationMechanismCommand {}

    @Allowed(OFFICER)
    record SuspendMechanism(
            @TargetAggregateIdentifier @Text(max = 64) String mechanismId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements CollaborationMechanismCommand {}

    @Allowed(OFFICER)
    record ResumeMechanism(
            @TargetAggregateIdentifier @Text(max = 64) String mechanismId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements CollaborationMechanismCommand {}

    @Allowed(OFFICER)
    record EndMechanism(
            @TargetAggregateIdentifier @Text(max = 64) String mechanismId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements CollaborationMechanismCommand {}

    @Allowed({OFFICER, ADMIN})
    record VoidMechanism(
            @TargetAggregateIdentifier @Text(max = 64) String mechanismId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements CollaborationMechanismCommand {}

    /** Puts right what was recorded wrongly; what is null stays. */
    @Allowed(OFFICER)
    record CorrectMechanism(
            @TargetAggregateIdentifier @Text(max = 64) String mechanismId,
            @Text @Nullable String title,
            @Nullable MechanismField field,
            @Text(max = 2000) @Nullable String purpose,
            @Valid @Nullable Agreement agreement,
            @Happened @Nullable LocalDate signedOn,
            @Happened @Nullable LocalDate inForceOn,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements CollaborationMechanismCommand {
        boolean changesNothing() {
            return title == null && field == null && purpose == null && agreement == null && !changesDays();
        }

        boolean changesDays() {
            return signedOn != null || inForceOn != null;
        }
    }
}
