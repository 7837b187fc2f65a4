/** What is shown of annexes that were compiled. */
@NullMarked
package io.caseledger.annex.view;

import org.jspecify.annotations.NullMarked;
