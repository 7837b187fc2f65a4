/**
 * What time brings about: a reminder before a limit ends (期限提醒), and that a limit passed while its clock still ran
 * (逾期). Nobody asks for these; a poller tells the ledger, and the ledger records each once.
 *
 * <p>Each reminder is a stream of its own, named after the record, the clock and the stage, so two pollers that race, or
 * one that starts again, meet what is there. Whether the time has come is judged again here, under the calendar of now.
 */
@NullMarked
package io.caseledger.reminder;

import org.jspecify.annotations.NullMarked;
