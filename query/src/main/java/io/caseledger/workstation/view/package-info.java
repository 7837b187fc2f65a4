/** What is shown of workstations, of requests for assistance, and of how the two are matched. */
@NullMarked
package io.caseledger.workstation.view;

import org.jspecify.annotations.NullMarked;
