package io.caseledger.shared;

/** The right that is said to be infringed, by kind and registration number. */
public record IpRight(
        Kind kind, @Text(max = 64) String number, @Text String title) {

    /** Kinds of intellectual property right. */
    public enum Kind {
        INVENTION_PATENT,
        UTILITY_MODEL,
        DESIGN_PATENT,
        TRADE_MARK,
        COPYRIGHT,
        GEOGRAPHICAL_INDICATION,
        TRADE_SECRET,
        OTHER
    }
}
