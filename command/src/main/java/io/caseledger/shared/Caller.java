package io.caseledger.shared;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who asks: the token's subject, the roles it carries and the workstation it speaks for. */
public record Caller(
        String subject, Set<Role> roles, @Nullable String workstation) {

    /** The ledger itself, when one of its tasks acts without anybody asking. */
    public static Caller system(String task) {
        return new Caller("system:" + task, Set.of(Role.SYSTEM), null);
    }

    /** Whether every record is open to it, whichever workstation it belongs to. */
    public boolean seesAll() {
        return workstation == null || isAny(Role.AUDITOR, Role.ADMIN, Role.SYSTEM);
    }

    /** Whether it may act on every record that its roles let it act on, whichever workstation it belongs to. */
    public boolean changesAll() {
        return workstation == null || isAny(Role.ADMIN, Role.SYSTEM);
    }

    /** Whether it watches counts, and must never learn who somebody is. */
    public boolean seesCountsAlone() {
        return !isAny(Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.SYSTEM);
    }

    public boolean isAny(Role... wanted) {
        for (Role role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
