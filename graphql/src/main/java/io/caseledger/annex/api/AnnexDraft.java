package io.caseledger.annex.api;

import io.caseledger.annex.AnnexFormat;
import io.caseledger.annex.figures.AnnexFigures;

/** An annex as it would be compiled now; nothing is kept. */
record AnnexDraft(AnnexFigures figures) {
    long reflects() {
        return figures.scope().position();
    }

    /** What is written of it: only what was asked for. */
    record Content(AnnexFormat format, byte[] bytes) {}
}
