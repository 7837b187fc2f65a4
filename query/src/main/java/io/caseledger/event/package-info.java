/**
 * The log as auditors read it: all events, found by what they are about, who recorded them and when ({@link
 * io.caseledger.event.Events}); and one record as a story of what changed ({@link io.caseledger.event.RecordHistories}).
 *
 * <p>Events are found by an index of its own, which follows the log and is derived from it: it is made again when it is
 * missing, was made by another version, or from another log. What is shown comes out of the log itself.
 */
@NullMarked
package io.caseledger.event;

import org.jspecify.annotations.NullMarked;
