/** Rebuilds and lanes that stand still, in the API. */
@NullMarked
package io.caseledger.rebuild.api;

import org.jspecify.annotations.NullMarked;
