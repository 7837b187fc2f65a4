/** Early warnings: rules that are data, held against the forecasts and the counts of cases; each warning explains itself. */
@NullMarked
package io.caseledger.question.warning;

import org.jspecify.annotations.NullMarked;
