package io.caseledger.annex;

import io.caseledger.shared.Rejected;
import java.time.LocalDate;
import java.util.List;

/** Reads the figures of an annex, writes it in every format and keeps the files; where views and fonts are at hand. */
public interface AnnexPress {

    /**
     * @param from the first day
     * @param until the first day after the period
     * @throws Rejected {@code ANNEX_UNSETTLED} when the registers changed again and again while they were read,
     *     {@code VIEWS_BEHIND}, {@code REPORT_FONT_MISSING}, or as storing files does; then no annex is compiled
     */
    Printed print(String projectId, LocalDate from, LocalDate until);

    /** @param position of the log, up to which the figures reflect it and after which they reflect nothing */
    record Printed(long position, List<AnnexFile> files) {}
}
