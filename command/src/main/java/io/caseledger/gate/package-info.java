/**
 * The one way in for commands. {@link io.caseledger.gate.CommandDesk} sends a command for a caller and tries again when
 * somebody else was quicker; {@link io.caseledger.gate.CommandGate} checks, once for every door, who may and whether the
 * input holds; {@link io.caseledger.gate.Reach} holds each record that is named against the workstation of the caller;
 * {@link io.caseledger.gate.Remembering} answers a repeated request with its first answer.
 */
@NullMarked
package io.caseledger.gate;

import org.jspecify.annotations.NullMarked;
