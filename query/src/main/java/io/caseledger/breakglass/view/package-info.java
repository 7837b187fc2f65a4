/** What is shown of emergency accesses, and which of them are open. */
@NullMarked
package io.caseledger.breakglass.view;

import org.jspecify.annotations.NullMarked;
