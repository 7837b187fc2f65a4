package io.caseledger.certificate;

import io.caseledger.shared.OfPerson;
import io.caseledger.shared.ProjectFact;
import io.caseledger.shared.Retroactive;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a training certificate. Names and components are stored for ever. */
public sealed interface TrainingCertificateEvent extends ProjectFact {
    String certificateId();

    Instant occurredAt();

    /**
     * {@code issuedOn} is the Shanghai day; {@code verificationCode} is known only to those who see the certificate;
     * {@code supersedes} is the certificate in whose place it is.
     */
    @Revision("1")
    record CertificateIssued(
            String certificateId,
            String projectId,
            String number,
            String verificationCode,
            CertificateKind kind,
            @OfPerson String traineeId,
            String participationId,
            CertificatePerson holder,
            CertifiedTraining training,
            LocalDate issuedOn,
            @Nullable String supersedes,
            Instant occurredAt)
            implements TrainingCertificateEvent {}

    @Revision("1")
    record CertificateHandedOver(
            @OfPerson String certificateId, String projectId, CertificatePerson receivedBy, Instant occurredAt)
            implements TrainingCertificateEvent {}

    @Revision("1")
    @Retroactive(of = CertificateHandedOver.class)
    record CertificateHandOverVoided(String certificateId, String projectId, String reason, Instant occurredAt)
            implements TrainingCertificateEvent {}

    @Revision("1")
    record CertificateRevoked(String certificateId, String projectId, String reason, Instant occurredAt)
            implements TrainingCertificateEvent {}

    @Revision("1")
    record CertificateSuperseded(
            String certificateId, String projectId, String replacementId, String reason, Instant occurredAt)
            implements TrainingCertificateEvent {}
}
