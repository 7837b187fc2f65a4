package io.caseledger.api;

import io.caseledger.shared.Caller;

/** Knows who asks. */
public interface Callers {
    Caller current();
}
