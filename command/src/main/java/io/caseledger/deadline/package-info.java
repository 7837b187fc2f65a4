/**
 * How long something may take.
 *
 * <p>A limit is data: a {@link io.caseledger.deadline.RulePack} holds the limits of one statute with the dates it is in
 * force and the article each limit stands on. The {@link io.caseledger.deadline.WorkingCalendar} knows the statutory
 * holidays and make-up workdays. {@link io.caseledger.deadline.Clocks} joins the two: it starts a
 * {@link io.caseledger.deadline.Clock} under the pack in force on the starting day, and the clock keeps that pack
 * whatever the law becomes later. Counting follows the Civil Procedure Law, art. 85: the starting day does not count,
 * and a limit that would end on a non-working day ends on the next working day. Days are those of Asia/Shanghai.
 *
 * <p>Everything here is pure: no clock is read, nothing is stored. An aggregate takes {@code Clocks} as a parameter of
 * its command handler and keeps the {@code Clock} inside its event.
 */
@NullMarked
package io.caseledger.deadline;

import org.jspecify.annotations.NullMarked;
