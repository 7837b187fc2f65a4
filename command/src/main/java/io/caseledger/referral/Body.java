package io.caseledger.referral;

import io.caseledger.shared.Text;

/** The judicial or administrative body that receives a referral; {@code local} means of this city (本地). */
public record Body(
        @Text String name, Kind kind, boolean local, @Text String locality) {

    /** Kinds of body. */
    public enum Kind {
        COURT,
        PROCURATORATE,
        PUBLIC_SECURITY,
        MARKET_SUPERVISION,
        CUSTOMS,
        COPYRIGHT_AUTHORITY,
        OTHER_ADMINISTRATIVE
    }
}
