/**
 * Dispute cases of the last years (历史纠纷案件) as their sources keep them: courts, bodies, platforms. They are what research
 * counts; they are no cases of this system and never feed an indicator of direction 1.
 *
 * <p>A case is known by its source and the source's own id, from which its stream derives, so that whoever records it again
 * meets the one that is there. Two sources may have the same dispute: such pairs are proposed, an officer merges one into the
 * other, and of all that are merged together one counts; a merger that was wrong is taken back. Thousands come in a file
 * ({@link io.caseledger.history.HistoricalImportCommand}), in blocks that are stored whole together with the receipts of
 * their rows. Which step is possible when stands in {@link io.caseledger.history.HistoricalCaseLifeCycle}.
 */
@NullMarked
package io.caseledger.history;

import org.jspecify.annotations.NullMarked;
