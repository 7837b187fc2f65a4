/**
 * Whose a record is: it belongs to the workstation of its first event for good, or to all. Commands are held against it by the
 * gate, and what is shown by the views.
 */
@NullMarked
package io.caseledger.station;

import org.jspecify.annotations.NullMarked;
