/** Answers queries about historical cases, their duplicates and their imports. */
@NullMarked
package io.caseledger.history.api;

import org.jspecify.annotations.NullMarked;
