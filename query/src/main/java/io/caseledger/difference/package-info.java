/** What changed between two states of one record, field by field. */
@NullMarked
package io.caseledger.difference;

import org.jspecify.annotations.NullMarked;
