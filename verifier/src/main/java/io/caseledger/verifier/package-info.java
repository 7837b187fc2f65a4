/**
 * Checks an export without a server, for an auditor who trusts nobody: each event is held against the tree, the tree against what was
 * signed, and every figure is counted once more by the folds that the server counts with.
 */
@NullMarked
package io.caseledger.verifier;

import org.jspecify.annotations.NullMarked;
