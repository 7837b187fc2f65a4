package io.caseledger.gate;

/**
 * Tells one text from another without telling what it says: requests hold names and numbers that could be guessed out of a plain
 * digest.
 */
@FunctionalInterface
public interface Fingerprints {
    /** The same 32 hexadecimal digits for the same text. */
    String digest(String text);
}
