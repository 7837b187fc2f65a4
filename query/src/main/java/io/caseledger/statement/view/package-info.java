/** What is shown of certified statements. */
@NullMarked
package io.caseledger.statement.view;

import org.jspecify.annotations.NullMarked;
