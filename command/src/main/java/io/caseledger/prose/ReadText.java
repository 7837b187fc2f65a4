package io.caseledger.prose;

/**
 * A text that was read.
 *
 * @param format as the file's extension and its content agree
 * @param counts of all its characters
 * @param method by which version of the rules they were counted
 * @param opening the beginning of the text, to be shown and found
 */
public record ReadText(TextFormat format, CharacterCounts counts, String method, String opening) {}
