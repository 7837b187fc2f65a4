package io.caseledger.annex;

import java.util.Locale;

/** As what an annex is handed out. */
public enum AnnexFormat {
    /** The figures alone, from which the others are written. */
    JSON,
    HTML,
    PDF,
    /** The tables, a sheet each. */
    XLSX;

    /** How the name of such a file ends, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
