/** What is shown of what auditors said of anomalies. */
@NullMarked
package io.caseledger.anomaly.view;

import org.jspecify.annotations.NullMarked;
