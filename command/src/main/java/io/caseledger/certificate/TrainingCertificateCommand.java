package io.caseledger.certificate;

import static io.caseledger.shared.Role.ADMIN;
import static io.caseledger.shared.Role.OFFICER;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Happened;
import io.caseledger.shared.NotLookedUp;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Text;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything one may ask of a training certificate. Each record is also a GraphQL mutation of the same name. */
public sealed interface TrainingCertificateCommand {
    String certificateId();

    /** Issues a certificate to somebody who completed a class and has none in force. */
    @Allowed(OFFICER)
    record IssueCertificate(
            @TargetAggregateIdentifier @Text(max = 64) String certificateId,

            @RecordId("TRAINING_CLASS_NOT_FOUND") @Text(max = 64)
            String classId,

            @NotLookedUp("It means the participation of the class, whoever registered the trainee") @Text(max = 64)
            String traineeId,

            @Happened Instant occurredAt)
            implements TrainingCertificateCommand, Creation {}

    /** A certificate on paper was received, by its holder or by somebody who signs for her. */
    @Allowed(OFFICER)
    record HandOverCertificate(
            @TargetAggregateIdentifier @Text(max = 64) String certificateId,
            @Text(max = 100) String receivedBy,
            @Happened Instant occurredAt)
            implements TrainingCertificateCommand {}

    /** The handing over was recorded in error. */
    @Allowed(OFFICER)
    record VoidCertificateHandOver(
            @TargetAggregateIdentifier @Text(max = 64) String certificateId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements TrainingCertificateCommand {}

    @Allowed({OFFICER, ADMIN})
    record RevokeCertificate(
            @TargetAggregateIdentifier @Text(max = 64) String certificateId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements TrainingCertificateCommand {}

    /** Issues another one in its place, by what is known of the person and the attendance now, such as a corrected name. */
    @Allowed(OFFICER)
    record SupersedeCertificate(
            @TargetAggregateIdentifier @Text(max = 64) String certificateId,
            @Text(max = 1000) String reason,
            @Happened Instant occurredAt)
            implements TrainingCertificateCommand {}
}
