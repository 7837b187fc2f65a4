/** Looks after the access record: deletes what the policy no longer keeps, and says when somebody has changed it. */
@NullMarked
package io.caseledger.access.watch;

import org.jspecify.annotations.NullMarked;
