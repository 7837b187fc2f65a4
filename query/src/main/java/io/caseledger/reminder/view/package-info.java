/** What is shown of reminders. */
@NullMarked
package io.caseledger.reminder.view;

import org.jspecify.annotations.NullMarked;
