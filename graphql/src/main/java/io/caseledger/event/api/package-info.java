/** The log in the API: all events, and the history of a record. */
@NullMarked
package io.caseledger.event.api;

import org.jspecify.annotations.NullMarked;
