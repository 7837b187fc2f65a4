package io.caseledger.project;

import static io.caseledger.shared.Role.ADMIN;
import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Happened;
import io.caseledger.shared.Organisation;
import io.caseledger.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of a project. Each record is also a GraphQL mutation of the same name. */
public sealed interface ProjectCommand {
    String projectId();

    /** Begins a project. Its period is half-open: {@code endsOn} is the first day that no longer belongs to it. */
    @Allowed({OFFICER, ADMIN})
    record AwardProject(
            @TargetAggregateIdentifier @Text(max = 64) String projectId,
            Direction direction,
            @Text String title,
            @Valid Organisation undertakingUnit,
            @Size(max = 20, message = "TOO_MANY") List<@Valid Partner> partners,
            @Valid @Nullable Eligibility eligibility,
            LocalDate startsOn,
            LocalDate endsOn)
            implements ProjectCommand, Creation {}

    /** Moves the end of the period to a later day. */
    @Allowed({OFFICER, ADMIN})
    record ExtendProject(
            @TargetAggregateIdentifier @Text(max = 64) String projectId,
            LocalDate endsOn,
            @Text(max = 1000) String reason)
            implements ProjectCommand {}

    /** Ends the intake of new facts; corrections of known ones stay possible. */
    @Allowed({OFFICER, ADMIN})
    record CloseProject(
            @TargetAggregateIdentifier @Text(max = 64) String projectId,
            @Happened LocalDate closedOn,
            @Text(max = 1000) String reason)
            implements ProjectCommand {}
}
