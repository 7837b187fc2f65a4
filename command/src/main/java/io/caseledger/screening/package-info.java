/**
 * A risk screening (知识产权风险排查) asks an enterprise every clause of a checklist, rates what it finds, and becomes a report:
 * drafted, submitted, delivered, signed for by the enterprise. What was found is remedied and checked again (整改、复查).
 *
 * <p>The checklist is data, in versions with effective dates; a screening keeps the version with which it began. A revision
 * reopens the same report as a draft: its number and identity stay, and an earlier revision that was signed stays on record,
 * so that revisions of one report count once.
 */
@NullMarked
package io.caseledger.screening;

import org.jspecify.annotations.NullMarked;
