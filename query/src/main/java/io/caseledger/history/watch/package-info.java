/**
 * Runs imports of historical cases in the background. Which ones run is in the views, and how far they are in the log, so
 * nothing is kept here: after a restart, or on another node, an import goes on with its next block. Of two nodes that take up
 * the same import, the one whose block is refused leaves it to the other for as long as that gets on.
 */
@NullMarked
package io.caseledger.history.watch;

import org.jspecify.annotations.NullMarked;
