/**
 * Making all views again from the log, beside the live ones (重建). An administrator starts it with a reason; it may be paused,
 * resumed and cancelled; old and new are compared, and reads are switched over in one step. What the administrator orders and what
 * becomes of it stands in the log; the work is done where the views are.
 */
@NullMarked
package io.caseledger.rebuild;

import org.jspecify.annotations.NullMarked;
