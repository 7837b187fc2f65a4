/**
 * What auditors say of anomalies (异常). An anomaly is found by rules in the log, again and again the same, and is no event; what an
 * auditor says of one is.
 */
@NullMarked
package io.caseledger.anomaly;

import org.jspecify.annotations.NullMarked;
