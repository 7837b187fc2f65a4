/**
 * Forecasting of monthly counts, without knowing whose: each method is a recursion over the months, a rolling-origin back-test
 * chooses among them, and simulated paths of the chosen one give the intervals.
 */
@NullMarked
package io.caseledger.question.series;

import org.jspecify.annotations.NullMarked;
