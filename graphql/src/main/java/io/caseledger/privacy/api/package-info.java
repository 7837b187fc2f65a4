/** Answers questions about the erasure and restriction of persons. */
@NullMarked
package io.caseledger.privacy.api;

import org.jspecify.annotations.NullMarked;
