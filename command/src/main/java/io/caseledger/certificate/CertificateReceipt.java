package io.caseledger.certificate;

/**
 * What a run did for one person.
 *
 * @param issued whether the certificate was issued now; otherwise it was in force before
 */
public record CertificateReceipt(String traineeId, String participationId, String certificateId, boolean issued) {}
