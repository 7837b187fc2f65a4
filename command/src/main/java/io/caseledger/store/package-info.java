/** Where events are kept. */
@NullMarked
package io.caseledger.store;

import org.jspecify.annotations.NullMarked;
