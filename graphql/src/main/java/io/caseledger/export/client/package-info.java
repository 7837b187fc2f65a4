/** The command line of exports: fetches a bundle from a running server, and goes on where it was interrupted. */
@NullMarked
package io.caseledger.export.client;

import org.jspecify.annotations.NullMarked;
