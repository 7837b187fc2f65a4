package io.caseledger.certificate.api;

import io.caseledger.certificate.CertificateNumber;
import io.caseledger.certificate.VerificationCodes;
import io.caseledger.certificate.view.CertificateNumberView;
import io.caseledger.certificate.view.CertificateView;
import io.caseledger.views.Sight;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells whether a certificate is genuine to those who have its number and code. A number that nobody has and a wrong code are
 * told apart neither by the answer nor by the time that it takes: for both, two documents are read and a code is compared.
 */
@Component
class Verifier {
    /** No code is equal to it. */
    private static final String NO_CODE = "-".repeat(16);

    private final Views views;

    /** A certificate that is read where there is none of a number. */
    private volatile String instead = "";

    Verifier(Views views) {
        this.views = views;
    }

    /** The certificate of this number and code, however they were typed; empty when there is none. */
    Optional<CertificateVerification> verify(String number, String code) {
        var named = views.find(Sight.EVERYTHING, CertificateNumberView.KIND, CertificateNumber.plain(number))
                .map(Stored::view)
                .map(CertificateNumberView::certificateId);
        var found = views.find(Sight.EVERYTHING, CertificateView.KIND, named.orElse(instead))
                .map(Stored::view);
        named.ifPresent(it -> instead = it);
        String right = named.isEmpty()
                ? NO_CODE
                : found.map(CertificateView::verificationCode).orElse(NO_CODE);
        return same(right, VerificationCodes.plain(code)) ? found.map(CertificateVerification::of) : Optional.empty();
    }

    private static boolean same(String right, String given) {
        byte[] one = right.getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(one, given.getBytes(StandardCharsets.UTF_8));
    }
}
