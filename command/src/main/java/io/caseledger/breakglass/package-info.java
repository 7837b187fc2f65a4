/**
 * Access in an emergency (紧急访问): an officer who is bound to a workstation may read a record of another one for some hours, for
 * a reason. That she asked is on record whether or not there is such a record, and tells nobody that there is.
 */
@NullMarked
package io.caseledger.breakglass;

import org.jspecify.annotations.NullMarked;
