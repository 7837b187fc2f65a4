/**
 * Finding records: what may be asked of a kind ({@link io.caseledger.find.Fields}), what is asked
 * ({@link io.caseledger.find.Where}), and the index that answers it where the store has none.
 */
@NullMarked
package io.caseledger.find;

import org.jspecify.annotations.NullMarked;
