package io.caseledger.access;

import io.caseledger.shared.Now;
import io.caseledger.store.ChainedLog;

/** The access record as the application has it, for tests that are not the application. */
public final class AccessProbes {
    private AccessProbes() {}

    public static Accesses over(ChainedLog log, Now now) {
        return new Accesses(log, AccessPolicies.load(null), now);
    }
}
