package io.caseledger.certificate.api;

import io.caseledger.certificate.view.CertificateView;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * All that anybody learns of a certificate who has its number and code.
 *
 * @param name masked
 * @param classTitle of the class
 * @param hours class hours (学时) attended
 */
record CertificateVerification(
        String number, String name, String classTitle, BigDecimal hours, LocalDate issuedOn, CertificateStatus status) {

    /** Whether it certifies anything. */
    enum CertificateStatus {
        VALID,
        REVOKED,
        SUPERSEDED
    }

    static CertificateVerification of(CertificateView it) {
        return new CertificateVerification(
                it.number(),
                MaskedName.of(it.holder().name()),
                it.training().title(),
                it.training().hours(),
                it.issuedOn(),
                switch (it.state()) {
                    case ISSUED, HANDED_OVER -> CertificateStatus.VALID;
                    case REVOKED -> CertificateStatus.REVOKED;
                    case SUPERSEDED -> CertificateStatus.SUPERSEDED;
                });
    }
}
