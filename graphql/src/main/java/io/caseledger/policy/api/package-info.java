/** Policies and regulations in the API. */
@NullMarked
package io.caseledger.policy.api;

import org.jspecify.annotations.NullMarked;
