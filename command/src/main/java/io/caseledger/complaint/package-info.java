/**
 * A complaint or report to a platform. A notice comes in, is reviewed for prima facie evidence, and is rejected with
 * reasons or answered with a measure. The seller may declare that nothing is infringed; the declaration is delivered to
 * the right holder, who has 15 days to turn to an authority or a court before the listings are put back (电子商务法 42–44).
 * While one complaint of a right holder about a right, a seller and a listing is open, there is no second one: see
 * {@link io.caseledger.complaint.FilingDesk}. Which step is possible when stands in one table:
 * {@link io.caseledger.complaint.ComplaintLifeCycle}.
 */
@NullMarked
package io.caseledger.complaint;

import org.jspecify.annotations.NullMarked;
