package io.caseledger.report;

/** No font with Chinese characters can be read; the message says where one was looked for. */
public final class FontMissing extends RuntimeException {
    private static final long serialVersionUID = 1;

    FontMissing(String where) {
        super(where);
    }
}
