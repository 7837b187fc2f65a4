/** Hands proofs, checkpoints and checks of the log to auditors: through GraphQL, and as the texts of C2SP over HTTP. */
@NullMarked
package io.caseledger.proof.api;

import org.jspecify.annotations.NullMarked;
