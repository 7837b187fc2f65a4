/**
 * Events that cannot be folded, set aside by an administrator with a reason, so that the views go on without them (搁置事件). Such an
 * event stays in the log, in its proofs and exports; the decision is an event itself, and every figure that lacks something says so.
 * One that is taken back is in all views that are made from then on.
 */
@NullMarked
package io.caseledger.aside;

import org.jspecify.annotations.NullMarked;
