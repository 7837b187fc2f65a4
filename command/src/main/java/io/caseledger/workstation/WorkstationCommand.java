package io.caseledger.workstation;

import static io.caseledger.shared.Role.ADMIN;
import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.AssistanceNeed;
import io.caseledger.shared.County;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.Happened;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.NotLookedUp;
import io.caseledger.shared.Organisation;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of a workstation. Each record is also a GraphQL mutation of the same name. */
public sealed interface WorkstationCommand {
    String workstationId();

    /** Begins a workstation at a host, which must be known by its unified social credit code. */
    @Allowed(OFFICER)
    record PlanWorkstation(
            @TargetAggregateIdentifier @Text(max = 64) String workstationId,
            @RecordId("PROJECT_NOT_FOUND") @Text(max = 64) String projectId,
            @Text String name,
            @Valid Organisation host,
            County county,
            @Text String address,

            @NotEmpty(message = "REQUIRED") @Size(max = 8, message = "TOO_MANY")
            List<IpRight.Kind> specialities,

            @NotEmpty(message = "REQUIRED") @Size(max = 8, message = "TOO_MANY")
            List<AssistanceNeed> needs,

            @Size(max = 100, message = "TOO_MANY") List<@Valid StaffMember> staff,
            @Text String planner,
            @Happened Instant occurredAt)
            implements WorkstationCommand, Creation {}

    /** Records a coaching session (辅导) that was held. */
    @Allowed(OFFICER)
    record RecordCoaching(
            @TargetAggregateIdentifier @Text(max = 64) String workstationId,
            @Text String coach,
            @Text(max = 1000) String topic,

            @Min(value = 1, message = "MINUTES_OUT_OF_RANGE") @Max(value = 1440, message = "MINUTES_OUT_OF_RANGE")
            int minutes,

            @NotEmpty(message = "REQUIRED") @Size(max = 50, message = "TOO_MANY")
            List<@Valid Evidence> evidence,

            @Happened Instant heldAt)
            implements WorkstationCommand {}

    /** A session that was recorded in error; without any other one the workstation is not coached. */
    @Allowed(OFFICER)
    record VoidCoaching(
            @TargetAggregateIdentifier @Text(max = 64) String workstationId,
            int session,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements WorkstationCommand {}

    /** Replaces the list of staff. */
    @Allowed(OFFICER)
    record ListWorkstationStaff(
            @TargetAggregateIdentifier @Text(max = 64) String workstationId,
            @Size(max = 100, message = "TOO_MANY") List<@Valid StaffMember> staff,
            @Happened Instant occurredAt)
            implements WorkstationCommand {}

    /** Answers an item of the checklist, by a number or by yes or no; the last answer is the one that counts. */
    @Allowed(OFFICER)
    record AnswerChecklistItem(
            @TargetAggregateIdentifier @Text(max = 64) String workstationId,

            @NotLookedUp("An item of the checklist") @Text(max = 64)
            String item,

            @PositiveOrZero(message = "NUMBER_NEGATIVE") @Nullable
            Double number,

            @Nullable Boolean holds,

            @NotEmpty(message = "REQUIRED") @Size(max = 50, message = "TOO_MANY")
            List<@Valid Evidence> evidence,

            @Happened Instant occurredAt)
            implements WorkstationCommand {}

    /** States that every item is fulfilled; refused with each one that is not. */
    @Allowed(OFFICER)
    record CompleteChecklist(
            @TargetAggregateIdentifier @Text(max = 64) String workstationId,
            @Happened Instant occurredAt) implements WorkstationCommand {}

    /** Puts an answer right after the approval. One that no longer fulfils its item takes the workstation out of the count. */
    @Allowed(OFFICER)
    record CorrectChecklistAnswer(
            @TargetAggregateIdentifier @Text(max = 64) String workstationId,

            @NotLookedUp("An item of the checklist") @Text(max = 64)
            String item,

            @PositiveOrZero(message = "NUMBER_NEGATIVE") @Nullable
            Double number,

            @Nullable Boolean holds,

            @NotEmpty(message = "REQUIRED") @Size(max = 50, message = "TOO_MANY")
            List<@Valid Evidence> evidence,

            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements WorkstationCommand {}

    /** Approves the workstation; whoever planned it, coached it or works there may not. */
    @Allowed(OFFICER)
    record ApproveWorkstation(
            @TargetAggregateIdentifier @Text(max = 64) String workstationId,
            @Text String approver,
            @Text(max = 64) String documentNumber,
            @Happened Instant occurredAt)
            implements WorkstationCommand {}

    /** The workstation opens: from this day it is established. */
    @Allowed(OFFICER)
    record StartWorkstationOperation(
            @TargetAggregateIdentifier @Text(max = 64) String workstationId,
            @Happened Instant occurredAt) implements WorkstationCommand {}

    /** Ends the workstation, or gives up its plan. What was established stays counted. */
    @Allowed(OFFICER)
    record CloseWorkstation(
            @TargetAggregateIdentifier @Text(max = 64) String workstationId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements WorkstationCommand {}

    /** It should never have been entered; it does not count. */
    @Allowed({OFFICER, ADMIN})
    record VoidWorkstation(
            @TargetAggregateIdentifier @Text(max = 64) String workstationId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements WorkstationCommand {}

    /** Puts right what was recorded wrongly; what is left out stays. Counts follow. */
    @Allowed(OFFICER)
    record CorrectWorkstation(
            @TargetAggregateIdentifier @Text(max = 64) String workstationId,
            @Text @Nullable String name,
            @Valid @Nullable Organisation host,
            @Nullable County county,
            @Text @Nullable String address,

            @Size(max = 8, message = "TOO_MANY") @Nullable List<IpRight.Kind> specialities,

            @Size(max = 8, message = "TOO_MANY") @Nullable List<AssistanceNeed> needs,

            @Text(max = 64) @Nullable String documentNumber,
            @Happened @Nullable Instant operatingSince,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements WorkstationCommand {
        boolean changesNothing() {
            return name == null
                    && host == null
                    && county == null
                    && address == null
                    && specialities == null
                    && needs == null
                    && documentNumber == null
                    && operatingSince == null;
        }
    }
}
