package io.caseledger.find;

import java.time.LocalDate;

/** Days from one on, until before another. */
public record Days(LocalDate from, LocalDate until) {

    /** The same days of the year before; the 29th of February becomes the 28th. */
    public Days yearBefore() {
        return new Days(from.minusYears(1), until.minusYears(1));
    }

    public Where of(String path) {
        return new Where.Range(path, from, until);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
