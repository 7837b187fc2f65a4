/** The words every feature shares: who asks, what is refused and why, and the values that facts are made of. */
@NullMarked
package io.caseledger.shared;

import org.jspecify.annotations.NullMarked;
