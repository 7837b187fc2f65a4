/**
 * What shows that no event was changed, removed or inserted: a Merkle tree over the log in the order of its positions (RFC
 * 6962, RFC 9162), its head signed again and again as a checkpoint (C2SP {@code tlog-checkpoint}), and checkpoints left with
 * a witness outside.
 *
 * <p>Whoever holds a checkpoint can have shown to her that an event is in it, and that a later checkpoint has everything in
 * it that this one has, without trusting whoever keeps the log. Leaves are made of events as they are stored, so what is
 * personal in them is ciphertext, and erasing a person breaks nothing.
 *
 * <p>{@link io.caseledger.proof.Merkle}, {@link io.caseledger.proof.Frontier}, {@link io.caseledger.proof.Leaf}, {@link
 * io.caseledger.proof.Checkpoint}, {@link io.caseledger.proof.SignedNote} and {@link io.caseledger.proof.VerifierKey} need
 * nothing but the JDK: those who verify elsewhere use the same ones.
 */
@NullMarked
package io.caseledger.proof;

import org.jspecify.annotations.NullMarked;
