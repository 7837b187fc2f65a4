package io.caseledger.deadline;

import org.jspecify.annotations.Nullable;

/**
 * One limit of one pack, with the source it stands on.
 *
 * @param roll whether an end on a non-working day moves to the next working day
 * @param uncertain taken from a secondary source, so to be checked against the text and replaced where it differs
 */
public record Rule(
        String id,
        String pack,
        int amount,
        Unit unit,
        boolean roll,
        @Nullable Extension extension,
        Wording startsOn,
        Wording source,
        boolean uncertain) {

    /** What a limit is counted in. Hours run exactly; the others end with a day. */
    public enum Unit {
        HOURS,
        DAYS,
        WORKING_DAYS,
        MONTHS
    }

    /** How much the limit may be prolonged by in all, beyond its amount, and when. */
    public record Extension(int amount, Unit unit, Wording condition, boolean uncertain) {}
}
