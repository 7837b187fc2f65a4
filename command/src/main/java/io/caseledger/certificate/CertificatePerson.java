package io.caseledger.certificate;

import io.caseledger.shared.Personal;

/**
 * Somebody whom a certificate names, as it was written. All that is known of people stands here and nowhere else in this
 * feature, so that it can be made unreadable as one value (个人信息保护法 47).
 */
@Personal("certificate-person")
public record CertificatePerson(String name) {
    /** Keeps the name out of logs. */
    @Override
    public String toString() {
        return "CertificatePerson[…]";
    }
}
