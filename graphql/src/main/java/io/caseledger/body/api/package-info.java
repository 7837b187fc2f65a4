/** Handling bodies and their capacity in the API. */
@NullMarked
package io.caseledger.body.api;

import org.jspecify.annotations.NullMarked;
