package io.caseledger.institution.view;

import io.caseledger.institution.QualificationKind;
import java.util.Map;

/**
 * How many qualified persons there are. Who has two qualifications is one person, and stands in both kinds.
 *
 * @param persons who have at least one
 * @param byQualification how many have each kind; kinds that nobody has are left out
 */
public record Headcount(long persons, Map<QualificationKind, Long> byQualification) {
    static final Headcount NOBODY = new Headcount(0, Map.of());
}
