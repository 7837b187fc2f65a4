/**
 * Indicators (考核指标) are data. A definition says which facts count, on which day and why not; each fact keeps the
 * history of its standing, and tallies follow that history, so a figure is exact, explained and can be asked for any day.
 */
@NullMarked
package io.caseledger.indicator;

import org.jspecify.annotations.NullMarked;
