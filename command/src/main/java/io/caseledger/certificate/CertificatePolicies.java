package io.caseledger.certificate;

import io.caseledger.edition.Editions;
import io.caseledger.shared.Rejected;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All versions of the policy for certificates. */
public final class CertificatePolicies {
    private final Editions<CertificatePolicy> versions;

    private CertificatePolicies(Editions<CertificatePolicy> versions) {
        this.versions = versions;
    }

    /** The bundled versions, and those in a directory of the operator. */
    public static CertificatePolicies load(@Nullable Path directory) {
        return new CertificatePolicies(Editions.load(CertificatePolicy.class, "certificate-policies", directory));
    }

    static CertificatePolicies of(Map<String, byte[]> files) {
        return new CertificatePolicies(new Editions<>(CertificatePolicy.class, files));
    }

    /**
     * The version in force on a day, in Asia/Shanghai.
     *
     * @throws Rejected with {@code CERTIFICATE_POLICY_NOT_IN_FORCE}
     */
    CertificatePolicy inForce(LocalDate day) {
        return versions.inForceOn(day)
                .orElseThrow(() -> Rejected.about("occurredAt", "CERTIFICATE_POLICY_NOT_IN_FORCE", day));
    }
}
