package io.caseledger.api;

import io.caseledger.shared.Rejected;
import io.caseledger.shared.Role;
import org.springframework.stereotype.Component;

/** Who may learn who somebody is: a dashboard needs figures, and no names (个人信息保护法 6). */
@Component
public class Insight {
    private final Callers callers;

    Insight(Callers callers) {
        this.callers = callers;
    }

    /** @throws Rejected with {@code FORBIDDEN} */
    public void require(String what) {
        boolean may = callers.current().isAny(Role.OFFICER, Role.AUDITOR, Role.ADMIN);
        Rejected.unless(may, "FORBIDDEN", what);
    }
}
