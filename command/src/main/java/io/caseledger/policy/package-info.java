/**
 * The policies and regulations (政策法规) about intellectual property that the research of direction 9 reads: who issued
 * them under which number, from when until when they hold, which later one repealed them, and the text itself.
 *
 * <p>Whether a policy is in force on a day is never stored; it follows from its days, so that corrections change the answer
 * for every day at once.
 */
@NullMarked
package io.caseledger.policy;

import org.jspecify.annotations.NullMarked;
