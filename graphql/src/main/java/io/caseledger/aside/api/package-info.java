/** Events that were set aside, in the API. */
@NullMarked
package io.caseledger.aside.api;

import org.jspecify.annotations.NullMarked;
