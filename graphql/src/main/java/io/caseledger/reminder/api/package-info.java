/** Reminders in the API. */
@NullMarked
package io.caseledger.reminder.api;

import org.jspecify.annotations.NullMarked;
