/** The command line of the annex: a client of a running server, which alone may open its data. */
@NullMarked
package io.caseledger.annex.client;

import org.jspecify.annotations.NullMarked;
