package io.caseledger.annex;

import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything one may ask of an annex. Each record is also a GraphQL mutation of the same name. */
public sealed interface AnnexCommand {
    String annexId();

    /**
     * Compiles an annex from the registers as they are, and keeps it.
     *
     * @param until the first day that no longer belongs to the period
     */
    @Allowed(OFFICER)
    record CompileAnnex(
            @TargetAggregateIdentifier @Text(max = 64) String annexId,
            @RecordId("PROJECT_NOT_FOUND") @Text(max = 64) String projectId,
            LocalDate from,
            LocalDate until)
            implements AnnexCommand, Creation {}
}
