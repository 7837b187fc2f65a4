package io.caseledger.prose;

/** Keeps the beginning of a text. */
final class Opening implements TextSink {
    private final int longest;
    private final StringBuilder text = new StringBuilder();

    Opening(int longest) {
        this.longest = longest;
    }

    @Override
    public void take(CharSequence piece) {
        int room = longest - text.length();
        if (room > 0) {
            text.append(piece, 0, Math.min(room, piece.length()));
        }
    }

    /** Without what a text may not have: control characters but line breaks and tabs, and halves of characters. */
    @Override
    public String toString() {
        var clean = new StringBuilder();
        text.codePoints()
                .filter(it -> it == '\n' || it == '\t' || !Character.isISOControl(it))
                .filter(it -> it < Character.MIN_SURROGATE || it > Character.MAX_SURROGATE)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }
}
