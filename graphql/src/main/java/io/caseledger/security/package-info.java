/**
 * Who asks. The default installation signs its own tokens, so that it needs nothing else; a larger one names its own
 * identity server and this package only checks what that server signed. Either way a call without a valid token
 * reaches nothing, over HTTP and over WebSocket alike, and everything behind the door sees one {@code Caller}.
 */
@NullMarked
package io.caseledger.security;

import org.jspecify.annotations.NullMarked;
