/**
 * The institutions that give legal service and rights assistance (服务与援助机构), and the practitioners (从业人员) who work
 * there with their qualifications (资质), for the research of direction 9.
 *
 * <p>An institution exists in periods. A practitioner is one person, known again by the numbers of certificates, and is
 * engaged at one institution at a time; each qualification holds from a day until another. Who was qualified where on a day
 * follows from these periods alone. Corrections replace what was wrong, so what is asked for as of a day is what is known of
 * that day now. Names stand in {@link io.caseledger.institution.PractitionerIdentity} and nowhere else.
 */
@NullMarked
package io.caseledger.institution;

import org.jspecify.annotations.NullMarked;
