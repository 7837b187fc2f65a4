package io.caseledger.api;

import io.caseledger.shared.Caller;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Whose token the present request carries; the door lets no request through without one. */
@Component
class CurrentCaller implements Callers {
    @Override
    public Caller current() {
        return io.caseledger.security.Callers.current()
                .orElseThrow(() -> new AccessDeniedException("No caller stands behind this operation"));
    }
}
