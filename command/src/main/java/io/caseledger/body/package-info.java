/**
 * The bodies that handle disputes (处理机构), for the research of direction 9: what they are, when they existed, and their
 * handling capacity (处理能力) over time. It is a register beside the cases; nothing in it is counted by direction 1.
 *
 * <p>A body exists in periods; each statement of its capacity says from when on it holds, and of those that cover a day
 * the one that began last is the one in force. Corrections replace what was wrong, so what is asked for as of a day is what is
 * known of that day now.
 */
@NullMarked
package io.caseledger.body;

import org.jspecify.annotations.NullMarked;
