package io.caseledger.referral;

import io.caseledger.shared.Rejected;

/** What State Council Order 310 asks of the referral of a suspected crime, beyond its limits. */
final class CrimeRules {
    private static final int OFFICERS = 2;

    private CrimeRules() {}

    static void check(Contents contents) {
        checkRecipient(contents.crime(), contents.recipient());
        long officers = contents.officers().stream().distinct().count();
        Rejected.unlessAbout("officers", !contents.crime() || officers >= OFFICERS, "OFFICERS_TOO_FEW", OFFICERS);
    }

    /** Article 3: to the police. */
    static void checkRecipient(boolean crime, Body recipient) {
        boolean police = recipient.kind() == Body.Kind.PUBLIC_SECURITY;
        Rejected.unlessAbout("recipient.kind", !crime || police, "CRIME_GOES_TO_POLICE");
    }
}
