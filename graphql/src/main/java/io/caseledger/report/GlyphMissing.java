package io.caseledger.report;

/** No font has some of the characters, and the document must not do without them; the message names them. */
public final class GlyphMissing extends RuntimeException {
    private static final long serialVersionUID = 1;

    GlyphMissing(String characters) {
        super(characters);
    }
}
