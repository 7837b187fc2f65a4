package io.caseledger.certificate;

import io.caseledger.training.ClassMode;

/** As what a certificate is issued (guide of 2022, direction 10, indicator 5): it follows from how the class was held. */
public enum CertificateKind {
    /** 纸质, for a class on site; it is handed over. */
    PAPER,
    /** 电子, for an online class. */
    ELECTRONIC;

    static CertificateKind of(ClassMode mode) {
        return switch (mode) {
            case OFFLINE -> PAPER;
            case ONLINE -> ELECTRONIC;
        };
    }
}
