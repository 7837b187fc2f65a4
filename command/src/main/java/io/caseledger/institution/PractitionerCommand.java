package io.caseledger.institution;

import static io.caseledger.shared.Role.ADMIN;
import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Day;
import io.caseledger.shared.Expecting;
import io.caseledger.shared.Happened;
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

/** Everything one may ask of a practitioner. Each record is also a GraphQL mutation of the same name. */
public sealed interface PractitionerCommand extends Expecting {
    String practitionerId();

    /** Enters a person with the qualifications; the number of a certificate is one person's in a project. */
    @Allowed(OFFICER)
    record RegisterPractitioner(
            @TargetAggregateIdentifier @Text(max = 64) String practitionerId,
            @RecordId("PROJECT_NOT_FOUND") @Text(max = 64) String projectId,
            @Valid PractitionerIdentity identity,

            @NotEmpty(message = "REQUIRED") @Size(max = 20, message = "TOO_MANY")
            List<@Valid Qualification> qualifications,

            @Valid Engagement engagement,
            @Happened Instant occurredAt)
            implements PractitionerCommand, Creation {}

    /** The person has one qualification more. */
    @Allowed(OFFICER)
    record AddQualification(
            @TargetAggregateIdentifier @Text(max = 64) String practitionerId,
            @Valid Qualification qualification,
            @Happened Instant occurredAt)
            implements PractitionerCommand {}

    /** Replaces a qualification by what is right, such as a number or an end that was renewed. */
    @Allowed(OFFICER)
    record CorrectQualification(
            @TargetAggregateIdentifier @Text(max = 64) String practitionerId,
            int number,
            @Valid Qualification qualification,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements PractitionerCommand {}

    /** A qualification ends before its time, such as by revocation (注销、吊销). */
    @Allowed(OFFICER)
    record EndQualification(
            @TargetAggregateIdentifier @Text(max = 64) String practitionerId,
            int number,
            @Day LocalDate on,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements PractitionerCommand {}

    /** A qualification that was recorded in error; its number is free again. */
    @Allowed({OFFICER, ADMIN})
    record VoidQualification(
            @TargetAggregateIdentifier @Text(max = 64) String practitionerId,
            int number,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements PractitionerCommand {}

    /** The person works at another institution from a day on, or at one again after having left. */
    @Allowed(OFFICER)
    record MovePractitioner(
            @TargetAggregateIdentifier @Text(max = 64) String practitionerId,

            @RecordId("INSTITUTION_NOT_FOUND") @Text(max = 64)
            String institutionId,

            @Day LocalDate on,
            @Happened Instant occurredAt)
            implements PractitionerCommand {}

    /** The person works there no longer from a day on. */
    @Allowed(OFFICER)
    record LeaveInstitution(
            @TargetAggregateIdentifier @Text(max = 64) String practitionerId,
            @Day LocalDate on,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements PractitionerCommand {}

    /** Says anew who the person is and where the person worked, all of it. */
    @Allowed(OFFICER)
    record CorrectPractitioner(
            @TargetAggregateIdentifier @Text(max = 64) String practitionerId,
            @Valid PractitionerIdentity identity,

            @NotEmpty(message = "REQUIRED") @Size(max = 50, message = "TOO_MANY")
            List<@Valid Engagement> engagements,

            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements PractitionerCommand {}

    /** The person should never have been entered. */
    @Allowed({OFFICER, ADMIN})
    record VoidPractitioner(
            @TargetAggregateIdentifier @Text(max = 64) String practitionerId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements PractitionerCommand {}
}
