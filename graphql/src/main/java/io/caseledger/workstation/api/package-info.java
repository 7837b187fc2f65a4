/** Workstations and requests for assistance in the API. */
@NullMarked
package io.caseledger.workstation.api;

import org.jspecify.annotations.NullMarked;
