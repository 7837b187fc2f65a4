/** Closes recordings whose time is over: a day that comes is nobody's command, so the system tells the ledger. */
@NullMarked
package io.caseledger.training.watch;

import org.jspecify.annotations.NullMarked;
