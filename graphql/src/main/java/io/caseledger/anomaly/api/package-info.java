/** Anomalies in the API, for auditors. */
@NullMarked
package io.caseledger.anomaly.api;

import org.jspecify.annotations.NullMarked;
