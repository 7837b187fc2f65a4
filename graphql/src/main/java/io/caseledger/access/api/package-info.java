/** Puts on record what leaves through the API, before it leaves, and shows the record to auditors. */
@NullMarked
package io.caseledger.access.api;

import org.jspecify.annotations.NullMarked;
