package io.caseledger.certificate.view;

import io.caseledger.certificate.CertificateReceipt;
import io.caseledger.certificate.CertificateRunEvent;
import io.caseledger.certificate.CertificateRunEvent.CertificatesIssued;
import io.caseledger.find.Fields;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run that issued certificates, as it is shown.
 *
 * @param issued how many certificates it issued
 * @param remaining how many it left to the next run
 */
public record CertificateRunView(
        String id,
        String projectId,
        String classId,
        List<CertificateReceipt> receipts,
        int issued,
        int remaining,
        Instant occurredAt) {

    public static final Kind<CertificateRunView, CertificateRunEvent> KIND = new Kind<>(
            "certificate_runs",
            CertificateRunView.class,
            CertificateRunView::evolve,
            CertificateRunView::projectId,
            _ -> List.of(),
            Fields.of(CertificateRunView.class)
                    .filtered("view.projectId")
                    .linked("view.classId")
                    .ordered("view.occurredAt"),
            null); // done when it is there

    /** The view after its one event. */
    public static CertificateRunView evolve(@Nullable CertificateRunView view, CertificateRunEvent event) {
        return switch (event) {
            case CertificatesIssued it ->
                new CertificateRunView(
                        it.runId(),
                        it.projectId(),
                        it.classId(),
                        it.receipts(),
                        (int) it.receipts().stream()
                                .filter(CertificateReceipt::issued)
                                .count(),
                        it.remaining(),
                        it.occurredAt());
        };
    }
}
