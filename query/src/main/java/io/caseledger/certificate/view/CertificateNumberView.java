package io.caseledger.certificate.view;

import io.caseledger.certificate.TrainingCertificateEvent.CertificateIssued;
import io.caseledger.find.Fields;
import io.caseledger.views.Kind;
import java.util.List;

/**
 * Which certificate has a number: the number is the document's id, so that anyone's question is one look by id.
 *
 * @param id the number
 */
public record CertificateNumberView(String id, String projectId, String certificateId) {
    public static final Kind<CertificateNumberView, CertificateIssued> KIND = new Kind<>(
            "certificate_numbers",
            CertificateNumberView.class,
            (_, it) -> new CertificateNumberView(it.number(), it.projectId(), it.certificateId()),
            CertificateNumberView::projectId,
            _ -> List.of(),
            Fields.of(CertificateNumberView.class).filtered("view.projectId"),
            null); // a number is no work
}
