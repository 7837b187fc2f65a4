/**
 * Training certificates (培训证书). Who completed a class gets one: on paper (纸质) for a class on site, electronic (电子) for an
 * online one. Its number is never used again; it may be handed over, revoked, or superseded by another one. A run issues all
 * that a class still lacks at once.
 *
 * <p>Numbers count up in a register stream for each prefix, and whether somebody completed is told by
 * {@link io.caseledger.attendance.Participations}: see {@link io.caseledger.certificate.CertificateDesk}.
 */
@NullMarked
package io.caseledger.certificate;

import org.jspecify.annotations.NullMarked;
