/** Limits in the API. */
@NullMarked
package io.caseledger.deadline.api;

import org.jspecify.annotations.NullMarked;
