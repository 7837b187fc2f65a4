package io.caseledger.shared;

import java.util.Arrays;
import java.util.List;

/**
 * What a caller may be. Officers file and decide, dashboards watch counts, auditors read all, admins run the system; the
 * system itself records what time brings.
 */
public enum Role {
    OFFICER(true),
    DASHBOARD(true),
    AUDITOR(true),
    ADMIN(true),
    /** The ledger's own tasks. No token gives it, whoever signed the token. */
    SYSTEM(false);

    private static final List<Role> GIVEN_BY_TOKENS =
            Arrays.stream(values()).filter(it -> it.givenByTokens).toList();

    private final boolean givenByTokens;

    Role(boolean givenByTokens) {
        this.givenByTokens = givenByTokens;
    }

    /** The roles that people and programs outside can have. */
    public static List<Role> givenByTokens() {
        return GIVEN_BY_TOKENS;
    }
}
