package io.caseledger.certificate.view;

import io.caseledger.certificate.CertificateKind;
import io.caseledger.certificate.CertificatePerson;
import io.caseledger.certificate.CertifiedTraining;
import io.caseledger.certificate.TrainingCertificateEvent;
import io.caseledger.certificate.TrainingCertificateState;
import io.caseledger.find.Fields;
import io.caseledger.shared.OfPerson;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A training certificate as it is shown.
 *
 * @param verificationCode as in the event, ungrouped
 * @param inForce whether it certifies anything now
 * @param version how many events are in it, from 1: a printed certificate of the same version is the same file
 * @param endedOn the Shanghai day on which it was revoked or superseded; absent while it is in force
 * @param endReason why it was revoked or superseded
 * @param supersedes the certificate in whose place it was issued
 * @param supersededBy the certificate that took its place
 */
public record CertificateView(
        String id,
        String projectId,
        String number,
        String verificationCode,
        CertificateKind kind,
        TrainingCertificateState state,
        boolean inForce,
        int version,
        @OfPerson String traineeId,
        String participationId,
        CertificatePerson holder,
        CertifiedTraining training,
        LocalDate issuedOn,
        @Nullable CertificatePerson receivedBy,
        @Nullable Instant handedOverAt,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable String supersedes,
        @Nullable String supersededBy,
        Instant updatedAt) {

    public static final Kind<CertificateView, TrainingCertificateEvent> KIND = new Kind<>(
            "certificates",
            CertificateView.class,
            CertificateFold::evolve,
            CertificateView::projectId,
            _ -> List.of(),
            Fields.of(CertificateView.class)
                    .filtered("view.projectId", "view.state", "view.kind", "view.inForce")
                    .linked("view.number", "view.training.classId", "view.traineeId", "view.participationId")
                    .ordered("view.issuedOn", "view.number", "view.updatedAt")
                    .searched("view.number", "view.holder.name", "view.training.title"),
            null); // nobody works it off: who still lacks one is a question to the participations
}
