package io.caseledger.certificate;

import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Happened;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything one may ask of a run that issues certificates. Each record is also a GraphQL mutation of the same name. */
public sealed interface CertificateRunCommand {
    String runId();

    /** Issues a certificate to each who completed the class and has none, all of them or none of them. */
    @Allowed(OFFICER)
    record IssueCertificates(
            @TargetAggregateIdentifier @Text(max = 64) String runId,

            @RecordId("TRAINING_CLASS_NOT_FOUND") @Text(max = 64)
            String classId,

            @Happened Instant occurredAt)
            implements CertificateRunCommand, Creation {}
}
