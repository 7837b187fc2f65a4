/**
 * Reads lists as people send them: CSV in the encodings of this country, or the first sheet of an XLSX, row by row and in
 * flat memory. {@link io.caseledger.tabular.Tabular} is the door; what cannot be read is refused by name, never guessed at.
 */
@NullMarked
package io.caseledger.tabular;

import org.jspecify.annotations.NullMarked;
