package io.caseledger.statement.api;

import java.util.Locale;

/** As what a statement is handed out. */
enum StatementFormat {
    /** The document that was signed, byte for byte. */
    JSON,
    /** Its signature, 64 bytes. */
    SIG,
    /** A page for readers. */
    HTML,
    /** The same for paper. */
    PDF;

    /** How the name of such a file ends. */
    String suffix() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
