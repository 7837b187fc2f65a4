/** The whole system in one process: it starts here, and here it says where to go. */
@NullMarked
package io.caseledger;

import org.jspecify.annotations.NullMarked;
