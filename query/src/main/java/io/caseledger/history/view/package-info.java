/** What is shown of historical cases, of their imports and of the receipts of imported rows. */
@NullMarked
package io.caseledger.history.view;

import org.jspecify.annotations.NullMarked;
