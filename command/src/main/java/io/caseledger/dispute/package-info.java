/**
 * A dispute case (维权案件) of direction 1, from application to archive. It comes in as an application for rights
 * assistance, as a consumer complaint or as a report; is accepted or rejected; is assisted, mediated, adjudicated,
 * penalised or transferred; and is closed with an outcome, archived, or opened again. Cases that were split or joined are
 * one family and count once.
 *
 * <p>The catalogue is in parts, one for each area of the work: {@link io.caseledger.dispute.IntakeCommand},
 * {@link io.caseledger.dispute.AssistanceCommand}, {@link io.caseledger.dispute.MediationCommand},
 * {@link io.caseledger.dispute.AdjudicationCommand}, {@link io.caseledger.dispute.PenaltyCommand},
 * {@link io.caseledger.dispute.OutcomeCommand} and {@link io.caseledger.dispute.CaseFileCommand}, each with its events.
 * Which step is possible when stands in one table: {@link io.caseledger.dispute.DisputeLifeCycle}.
 */
@NullMarked
package io.caseledger.dispute;

import org.jspecify.annotations.NullMarked;
