package io.caseledger.annex.api;

import io.caseledger.annex.AnnexFormat;
import io.caseledger.annex.figures.AnnexFigures;

/**
 * An annex as it would be compiled now; nothing is kept.
 *
 * @param reflects the position of the log at which its figures were read
 */
record AnnexDraft(long reflects, AnnexFigures figures) {
    static AnnexDraft of(AnnexFigures figures) {
        return new AnnexDraft(figures.scope().position(), figures);
    }

    /** What is written of it: only what was asked for. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Content(AnnexFormat format, byte[] bytes) {}
}
