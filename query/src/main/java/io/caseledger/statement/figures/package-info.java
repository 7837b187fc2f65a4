/** Counts what statements state, and compares it with what they stated. */
@NullMarked
package io.caseledger.statement.figures;

import org.jspecify.annotations.NullMarked;
