/** What is on record of decisions about events that cannot be folded. */
@NullMarked
package io.caseledger.aside.view;

import org.jspecify.annotations.NullMarked;
