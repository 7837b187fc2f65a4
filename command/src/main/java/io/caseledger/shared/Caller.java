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

    public boolean isAny(Role... wanted) {
        for (Role role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
