package io.caseledger.certificate;

import io.caseledger.shared.ProjectFact;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to a run that issues certificates. Names and components are stored for ever. */
public sealed interface CertificateRunEvent extends ProjectFact {
    String runId();

    Instant occurredAt();

    /**
     * One receipt for each who completed the class, whether or not a certificate was issued now, but for the
     * {@code remaining} ones that are left to the next run.
     */
    @Revision("1")
    record CertificatesIssued(
            String runId,
            String projectId,
            String classId,
            List<CertificateReceipt> receipts,
            int remaining,
            Instant occurredAt)
            implements CertificateRunEvent {}
}
