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
import io.caseledger.shared.Validity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of an institution. Each record is also a GraphQL mutation of the same name. */
public sealed interface InstitutionCommand extends Expecting {
    String institutionId();

    /** Enters an institution. The same code, or the same name in one county, is entered once in a project. */
    @Allowed(OFFICER)
    record RegisterInstitution(
            @TargetAggregateIdentifier @Text(max = 64) String institutionId,
            @RecordId("PROJECT_NOT_FOUND") @Text(max = 64) String projectId,
            @Valid InstitutionParticulars particulars,
            @Valid Validity validity,
            @Happened Instant occurredAt)
            implements InstitutionCommand, Creation {}

    /** It no longer gives service from a day on. */
    @Allowed(OFFICER)
    record CloseInstitution(
            @TargetAggregateIdentifier @Text(max = 64) String institutionId,
            @Day LocalDate on,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements InstitutionCommand {}

    /** It gives service again from a day on. */
    @Allowed(OFFICER)
    record ReopenInstitution(
            @TargetAggregateIdentifier @Text(max = 64) String institutionId,
            @Day LocalDate on,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements InstitutionCommand {}

    /** Says anew what it is and when it gave service, all of it. */
    @Allowed(OFFICER)
    record CorrectInstitution(
            @TargetAggregateIdentifier @Text(max = 64) String institutionId,
            @Valid InstitutionParticulars particulars,

            @NotEmpty(message = "REQUIRED") @Size(max = 50, message = "TOO_MANY")
            List<@Valid Validity> periods,

            @Text(max = 1000) String reason,
            @Happened Instant occurredAt,
            @Nullable Long expectedVersion)
            implements InstitutionCommand {}

    /** It should never have been entered. Whoever is engaged there counts nowhere while that is so. */
    @Allowed({OFFICER, ADMIN})
    record VoidInstitution(
            @TargetAggregateIdentifier @Text(max = 64) String institutionId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements InstitutionCommand {}
}
