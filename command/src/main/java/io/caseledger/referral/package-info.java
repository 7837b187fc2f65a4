/**
 * A referral hands a lead of passing-off or infringement to a judicial or administrative body (移送线索): drafted, approved,
 * sent, receipted, accepted or declined, answered, closed. One lead may go to several bodies, each by a referral of its
 * own; they share the lead's identity, so that it counts once.
 *
 * <p>A suspected crime (行刑衔接) is referred to the police under limits of its own: State Council Order 310. To miss one
 * does not forbid the step, for the law wants the referral all the same and asks who was late; the event says that it was.
 */
@NullMarked
package io.caseledger.referral;

import org.jspecify.annotations.NullMarked;
