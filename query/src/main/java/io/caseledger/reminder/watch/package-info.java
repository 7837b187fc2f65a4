/**
 * Watches over running limits. Once a minute it asks the views which clocks reached a stage or their end, judges each by
 * the calendar of now, and tells the ledger. It keeps nothing: what was raised is in the log, so after a restart, or with
 * several nodes, the same reminder is not raised again.
 */
@NullMarked
package io.caseledger.reminder.watch;

import org.jspecify.annotations.NullMarked;
