/** Dispute cases in the API. */
@NullMarked
package io.caseledger.dispute.api;

import org.jspecify.annotations.NullMarked;
