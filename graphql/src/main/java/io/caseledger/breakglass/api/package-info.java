/** Emergency accesses in the API. */
@NullMarked
package io.caseledger.breakglass.api;

import org.jspecify.annotations.NullMarked;
