package io.caseledger.policy;

import static io.caseledger.policy.PolicyState.LISTED;
import static io.caseledger.policy.PolicyState.REPEALED;

import io.caseledger.policy.PolicyCommand.*;
import io.caseledger.shared.StateTable;

/** Which command is possible in which state of a policy. A void one is at rest. */
final class PolicyLifeCycle {
    private static final StateTable<PolicyCommand, PolicyState> POSSIBLE =
            StateTable.<PolicyCommand, PolicyState>refusingWith("POLICY_STATE_FORBIDS")
                    .row(RepealPolicy.class, LISTED)
                    .row(VoidPolicyRepeal.class, REPEALED)
                    .row(CorrectPolicy.class, LISTED, REPEALED)
                    .row(VoidPolicy.class, LISTED, REPEALED);

    private PolicyLifeCycle() {}

    /** Refuses a command that the state does not allow, naming the state and what is possible in it. */
    static void check(PolicyCommand command, PolicyState state) {
        POSSIBLE.check(command, state);
    }
}
