/** What the programs for the command line have in common: how they are called, what they say, and how they fail. */
@NullMarked
package io.caseledger.commandline;

import org.jspecify.annotations.NullMarked;
