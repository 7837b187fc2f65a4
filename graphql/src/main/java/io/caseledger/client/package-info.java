/** A running server, as the programs for the command line talk to it. */
@NullMarked
package io.caseledger.client;

import org.jspecify.annotations.NullMarked;
