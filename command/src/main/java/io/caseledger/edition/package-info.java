/**
 * Policies and checklists that are data: versions with the days on which they are in force, bundled with the software, and
 * replaced or added to by files of the operator.
 */
@NullMarked
package io.caseledger.edition;

import org.jspecify.annotations.NullMarked;
