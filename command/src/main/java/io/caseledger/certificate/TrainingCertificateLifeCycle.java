package io.caseledger.certificate;

import static io.caseledger.certificate.TrainingCertificateState.HANDED_OVER;
import static io.caseledger.certificate.TrainingCertificateState.ISSUED;
import static io.caseledger.certificate.TrainingCertificateState.REVOKED;
import static io.caseledger.certificate.TrainingCertificateState.SUPERSEDED;

import io.caseledger.certificate.TrainingCertificateCommand.*;
import io.caseledger.certificate.TrainingCertificateEvent.*;
import io.caseledger.shared.StateTable;

/** Which command is possible in which state of a certificate, and which state an event leads to. */
public final class TrainingCertificateLifeCycle {
    private static final StateTable<TrainingCertificateCommand, TrainingCertificateState> POSSIBLE =
            StateTable.<TrainingCertificateCommand, TrainingCertificateState>refusingWith("CERTIFICATE_STATE_FORBIDS")
                    .row(HandOverCertificate.class, ISSUED)
                    .row(VoidCertificateHandOver.class, HANDED_OVER)
                    .row(RevokeCertificate.class, ISSUED, HANDED_OVER)
                    .row(SupersedeCertificate.class, ISSUED, HANDED_OVER);

    private TrainingCertificateLifeCycle() {}

    /** Whether it certifies anything in this state. */
    public static boolean isInForce(TrainingCertificateState state) {
        return state == ISSUED || state == HANDED_OVER;
    }

    /** The state after an event. */
    public static TrainingCertificateState after(TrainingCertificateEvent event) {
        return switch (event) {
            case CertificateIssued _, CertificateHandOverVoided _ -> ISSUED;
            case CertificateHandedOver _ -> HANDED_OVER;
            case CertificateRevoked _ -> REVOKED;
            case CertificateSuperseded _ -> SUPERSEDED;
        };
    }

    /** Refuses a command that the state does not allow, naming the state and what is possible in it. */
    static void check(TrainingCertificateCommand command, TrainingCertificateState state) {
        POSSIBLE.check(command, state);
    }
}
