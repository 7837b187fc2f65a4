/**
 * Reads texts as people send them, plain, in Markdown or as DOCX, and counts their characters (字数) in three ways. Only what a
 * reader sees as the text counts; nothing outside of the file is ever read, and what cannot be read is refused by name.
 * {@link io.caseledger.prose.Prose} is the door, {@link io.caseledger.prose.CharacterCounter} has the rules of counting.
 */
@NullMarked
package io.caseledger.prose;

import org.jspecify.annotations.NullMarked;
