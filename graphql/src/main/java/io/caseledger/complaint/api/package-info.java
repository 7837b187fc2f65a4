/** Complaints in the API. */
@NullMarked
package io.caseledger.complaint.api;

import org.jspecify.annotations.NullMarked;
