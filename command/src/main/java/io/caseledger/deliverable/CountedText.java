package io.caseledger.deliverable;

import io.caseledger.prose.CharacterCounts;
import io.caseledger.prose.TextFormat;

/**
 * A text as it was counted when it was uploaded, once and for all.
 *
 * @param method the version of the rules of counting, and of Unicode
 */
public record CountedText(String digest, String fileName, TextFormat format, CharacterCounts counts, String method) {}
