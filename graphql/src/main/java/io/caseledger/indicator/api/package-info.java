/** Indicators in the API: figures, the items behind them, and figures pushed as they change. */
@NullMarked
package io.caseledger.indicator.api;

import org.jspecify.annotations.NullMarked;
