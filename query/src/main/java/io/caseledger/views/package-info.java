/**
 * Where views are kept and how they are folded: one tracking processor reads the log, folds a batch in memory and writes
 * it once. Whatever is written carries the position it reflects, so an event that comes twice changes nothing.
 */
@NullMarked
package io.caseledger.views;

import org.jspecify.annotations.NullMarked;
