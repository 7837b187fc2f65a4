/**
 * Views as they were. There are two clocks: what is known is the log up to a position, and of what is known only that counts which
 * had happened. A record is folded once more, up to there; a list is asked of the records that did not change since as always,
 * and of the few that did as they were.
 */
@NullMarked
package io.caseledger.travel;

import org.jspecify.annotations.NullMarked;
