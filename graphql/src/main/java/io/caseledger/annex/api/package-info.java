/** The annex for readers: its words and its layout, how it is kept and served. */
@NullMarked
package io.caseledger.annex.api;

import org.jspecify.annotations.NullMarked;
