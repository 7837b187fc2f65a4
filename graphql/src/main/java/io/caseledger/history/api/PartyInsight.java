package io.caseledger.history.api;

import io.caseledger.api.Callers;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Role;
import org.springframework.stereotype.Component;

/** Who may learn who was party to a dispute: a dashboard needs figures, and no names (个人信息保护法 6). */
@Component
class PartyInsight {
    private final Callers callers;

    PartyInsight(Callers callers) {
        this.callers = callers;
    }

    /** @throws Rejected with {@code FORBIDDEN} */
    void require(String what) {
        boolean may = callers.current().isAny(Role.OFFICER, Role.AUDITOR, Role.ADMIN);
        Rejected.unless(may, "FORBIDDEN", what);
    }
}
