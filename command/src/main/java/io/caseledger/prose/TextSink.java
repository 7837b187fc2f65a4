package io.caseledger.prose;

/** Takes a text piece by piece; a piece may end anywhere, even between the halves of a character. */
@FunctionalInterface
interface TextSink {
    void take(CharSequence piece);
}
