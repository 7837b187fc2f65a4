package io.caseledger.statement;

import static io.caseledger.shared.Role.ADMIN;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything one may ask of a certified statement. Each record is also a GraphQL mutation of the same name. */
public sealed interface StatementCommand {
    String statementId();

    /**
     * States and signs the figures of a project as they are known now.
     *
     * @param asOf facts up to and including this day count
     */
    @Allowed(ADMIN)
    record CertifyStatement(
            @TargetAggregateIdentifier @Text(max = 64) String statementId,
            @RecordId("PROJECT_NOT_FOUND") @Text(max = 64) String projectId,
            LocalDate asOf,
            Occasion occasion,
            @Text(max = 1000) String reason)
            implements StatementCommand, Creation {}

    /**
     * States the same figures again, because what counted as of that day is known otherwise by now.
     *
     * @param restates the statement that is no longer right, the latest of its chain
     */
    @Allowed(ADMIN)
    record RestateStatement(
            @TargetAggregateIdentifier @Text(max = 64) String statementId,
            @RecordId("STATEMENT_NOT_FOUND") @Text(max = 64) String restates,
            @Text(max = 1000) String reason)
            implements StatementCommand, Creation {}
}
